using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A running contest, as hubs and the API see it. All members may be called from any thread.</summary>
public sealed class LiveContest : IAsyncDisposable
{
    private readonly HostPorts _ports;
    private readonly EngineSettings _settings;
    private readonly FactWatch _watch = new();
    private readonly FactWatch _turned = new();
    private readonly ReplaceGate _gate = new();
    private readonly Lock _declaring = new();
    private RunningContest _running;
    private Declarations _declared;
    private volatile ContestStatus _status;

    internal LiveContest(Definition definition, Declarations declared, HostPorts ports, EngineSettings settings)
    {
        (_ports, _settings, _declared) = (ports, settings, declared);
        _running = new RunningContest(definition, ports, settings);
    }

    public ContestId Id => Definition.Id;

    public Definition Definition => _running.Definition;

    public ContestStatus Status => _status;

    /// <summary>The heads of its journals that are on disk, by journal.</summary>
    public Task<IReadOnlyList<(JournalId Journal, Head Head)>> Heads() => _running.Heads();

    /// <summary>Completes with the status as soon as it is not the one given.</summary>
    public async Task<ContestStatus> StatusAfter(ContestStatus seen, CancellationToken cancel)
    {
        while (true)
        {
            var next = _turned.Next;
            if (Status != seen) return Status;
            await next.WaitAsync(cancel);
        }
    }

    /// <summary>Brings a fact to its venue; completes when the fact is on disk, or refused.</summary>
    /// <exception cref="IOException">The journal cannot say; send the fact again.</exception>
    public async Task<Receipt> Submit(Fact fact, Author author)
    {
        if (_declared.IsChangedBy(fact)) return await Redeclare(fact, author);
        if (_declared.IsMovedBy(fact)) return await Draw(fact, author);
        using var entered = await _gate.Enter();
        var receipt = await SubmitTwice(fact, author);
        if (receipt is Receipt.Refused) return receipt;      // the first mark begins; an end only the venues know
        if (fact.Type is FactType.Clock or FactType.Void or FactType.Restore) await Look();
        else if (_status == ContestStatus.StartList && ContestSeen.Begins(fact)) Become(ContestStatus.Live);
        if (VenueState.IsCorrection(fact)) Declare(fact);
        _watch.Signal();
        return receipt;
    }

    /// <summary>The live board as an audience sees it; null where the rulebook has no such board.</summary>
    /// <param name="role">Null = all that there is.</param>
    public BoardFeed? Board(BoardRef board, string? role = null) => _running.Feeds.Of(board, role);

    /// <summary>Recomputes everything from the journals; null = all facts, as nobody in particular sees them.</summary>
    public Task<Evaluation> Evaluate(decimal? asOf, CancellationToken cancel, string? role = null) =>
        Recount.Of(_running, _declared, new Question(asOf, role), cancel);

    /// <summary>
    /// What another version of the rules would change, over the whole history; nothing is written. Errors have
    /// pointers into the rulebook.
    /// </summary>
    public Task<(RulesPreview? Preview, IReadOnlyList<DocumentError> Errors)> Preview(
        Members rulebook, CancellationToken cancel) =>
        Recount.Preview(_running, rulebook, cancel);

    /// <summary>
    /// The facts of all journals, each with the token after it; from the beginning where <paramref name="after"/> is
    /// null. Goes on live until cancelled, or until whoever asked <paramref name="may"/> no longer read the contest
    /// that it has become. Null where the token is not one of this contest.
    /// </summary>
    /// <param name="role">Facts that are kept from this audience come when they are shown; null = all of them.</param>
    public IAsyncEnumerable<FeedFact>? Facts(
        string? after, Func<Definition, bool> may, CancellationToken cancel, string? role = null) =>
        FeedToken.Read(after, Definition, _ports.Node) is { } token
            ? new FactFeed(() => _running, may, _watch, role).Follow(token, cancel)
            : null;

    public async ValueTask DisposeAsync()
    {
        using var alone = await _gate.Close();
        await _running.DisposeAsync();
        _running.Feeds.End();
    }

    internal async Task Open()
    {
        await _running.Open();
        await Look();
    }

    /// <summary>Writes the first contest fact and opens; the refusal when the journal could not take it.</summary>
    internal async Task<Refusal?> Found(Members body, Author author)
    {
        var fact = await Declaration(body, Definition);
        if (await SubmitTwice(fact, author) is Receipt.Refused refused) return refused.Why;
        Declare(fact);
        await Open();
        return null;
    }

    internal async Task<PutOutcome> Replace(Definition definition, Members body, Author author)
    {
        using var alone = await _gate.Alone();
        if ((await _running.Seen()).Marks > 0) return new PutOutcome.HasMarks();
        if (await Stranded.By(definition, _running) is { } stranded) return new PutOutcome.Strands(stranded);
        var fact = await Declaration(body, definition);
        if (await SubmitTwice(fact, author) is Receipt.Refused refused) return new PutOutcome.Refused(refused.Why);
        await Become(definition with { Audiences = _declared.Audiences(definition.Rules) }, fact);
        return new PutOutcome.Replaced(this);
    }

    // Another version of rules or roster, or the fall of one: everything is evaluated again from the journals.
    private async Task<Receipt> Redeclare(Fact fact, Author author)
    {
        using var alone = await _gate.Alone();
        var (next, errors) = _declared.With(fact).Read(Id);
        if (next is null) return new Receipt.Refused(fact.Id, Refusals.WrongDocument(errors));
        var stranded = _declared.MayDrop(fact) ? await Stranded.By(next, _running) : null;
        if (stranded is not null) return new Receipt.Refused(fact.Id, stranded);
        var receipt = await SubmitTwice(fact, author);
        if (receipt is Receipt.Stands) await Become(next, fact);
        return receipt;
    }

    // Nobody else enters until every audience knows of it: no byte after its receipt shows what it hides. A new
    // audience is evaluated from the journals, and who follows a board looks again.
    private async Task<Receipt> Draw(Fact fact, Author author)
    {
        using var alone = await _gate.Alone();
        var audiences = _declared.With(fact).Audiences(Definition.Rules);
        var why = audiences.Count > Limits.Audiences ? Refusals.TooManyAudiences(audiences.Count) : null;
        var receipt = why is null ? await SubmitTwice(fact, author) : new Receipt.Refused(fact.Id, why);
        if (receipt is Receipt.Refused) return receipt;
        if (audiences.Count > Definition.Audiences.Count)
        {
            await Become(Definition with { Audiences = audiences }, fact);
            return receipt;
        }

        Declare(fact);
        await _running.Settle();
        _watch.Signal();
        return receipt;
    }

    private async Task Become(Definition next, Fact declaration)
    {
        var before = _running;
        await before.DisposeAsync();
        Declare(declaration);
        _running = new RunningContest(next, _ports, _settings);
        await Open();
        before.Feeds.End();      // who follows looks again, and finds the new boards open
        _watch.Signal();
    }

    private void Declare(Fact fact)
    {
        lock (_declaring) _declared = _declared.With(fact);
    }

    private async Task Look() => Become((await _running.Seen()).Status);

    private void Become(ContestStatus status)
    {
        if (_status == status) return;
        _status = status;
        _turned.Signal();
    }

    // An append of unknown outcome ends the venue; the rebuilt one knows whether the fact stands.
    private async Task<Receipt> SubmitTwice(Fact fact, Author author)
    {
        try
        {
            return await _running.Submit(fact, author);
        }
        catch (AppendUnknownException)
        {
            return await _running.Submit(fact, author);
        }
    }

    private async Task<Fact> Declaration(Members body, Definition definition)
    {
        var office = (await _running.Heads()).Single(h => h.Journal.Venue == VenueId.Office);
        return ContestFact.Of(body, definition, office.Head, _ports.Time.GetUtcNow());
    }
}
