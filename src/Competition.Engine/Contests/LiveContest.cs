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
    private volatile bool _live;

    internal LiveContest(Definition definition, Declarations declared, HostPorts ports, EngineSettings settings)
    {
        (_ports, _settings, _declared) = (ports, settings, declared);
        _running = new RunningContest(definition, ports, settings);
    }

    public ContestId Id => Definition.Id;

    public Definition Definition => _running.Definition;

    public ContestStatus Status => _live ? ContestStatus.Live : ContestStatus.StartList;

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
        using var entered = await _gate.Enter();
        var receipt = await SubmitTwice(fact, author);
        if (receipt is Receipt.Refused) return receipt;
        var starts = fact.Type == FactType.Clock && fact["action"].Text == "start";
        if (starts || fact.Type == FactType.Mark) Become(live: true);
        if (VenueState.IsCorrection(fact)) Declare(fact);
        _watch.Signal();
        return receipt;
    }

    /// <summary>The live board; null where the rulebook has no such board.</summary>
    public BoardFeed? Board(BoardRef board) => _running.Feeds.GetValueOrDefault(board);

    /// <summary>Recomputes everything from the journals; null = all facts.</summary>
    public Task<Evaluation> Evaluate(decimal? asOf, CancellationToken cancel) =>
        Recount.Of(_running, _declared, asOf, cancel);

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
    public IAsyncEnumerable<FeedFact>? Facts(string? after, Func<Definition, bool> may, CancellationToken cancel) =>
        FeedToken.Read(after, Definition, _ports.Node) is { } token
            ? new FactFeed(() => _running, may, _watch).Follow(token, cancel)
            : null;

    public async ValueTask DisposeAsync()
    {
        using var alone = await _gate.Close();
        await _running.DisposeAsync();
        _running.EndFeeds();
    }

    internal async Task Open()
    {
        await _running.Open();
        var (marks, starts) = await _running.Seen();
        Become(live: marks + starts > 0);
    }

    /// <summary>Writes the first contest fact and opens; the refusal when the journal could not take it.</summary>
    internal async Task<Refusal?> Found(Members body, Author author)
    {
        var fact = await ContestFact(body, Definition);
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
        var fact = await ContestFact(body, definition);
        if (await SubmitTwice(fact, author) is Receipt.Refused refused) return new PutOutcome.Refused(refused.Why);
        await Become(definition, fact);
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

    private async Task Become(Definition next, Fact declaration)
    {
        var before = _running;
        await before.DisposeAsync();
        Declare(declaration);
        _running = new RunningContest(next, _ports, _settings);
        await Open();
        before.EndFeeds();      // who follows looks again, and finds the new boards open
        _watch.Signal();
    }

    private void Declare(Fact fact)
    {
        lock (_declaring) _declared = _declared.With(fact);
    }

    private void Become(bool live)
    {
        if (_live == live) return;
        _live = live;
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

    private async Task<Fact> ContestFact(Members body, Definition definition)
    {
        var office = (await _running.Heads()).Single(h => h.Journal.Venue == VenueId.Office);
        var at = definition.TimeBase == TimeBase.Utc ? decimal.Round(UnixTime.Of(_ports.Time.GetUtcNow()), 3) : 0m;
        return new Fact(new Members(
        [
            .. body,
            new("id", Datum.Of($"contest-{office.Head.Number + 1}")),
            new("type", Datum.Of("contest")),
            new("at", Datum.Of(at)),
        ]));
    }
}
