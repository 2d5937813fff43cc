using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A running contest, as hubs and the API see it. All members may be called from any thread.</summary>
public sealed partial class LiveContest : IAsyncDisposable
{
    private readonly HostPorts _ports;
    private readonly EngineSettings _settings;
    private readonly FactWatch _watch = new();
    private readonly FactWatch _turned = new();
    private readonly ReplaceGate _gate = new();
    private readonly Lock _declaring = new();
    private readonly SemaphoreSlim _looking = new(1);
    private RunningContest _running;
    private Declarations _declared;
    private readonly Confirmations _confirmations;
    private volatile Rulings _rulings;
    private volatile ContestStatus _status;

    internal LiveContest(Definition definition, Declarations declared, HostPorts ports, EngineSettings settings)
    {
        (_ports, _settings, _declared, _rulings) = (ports, settings, declared, declared.Rulings);
        _passes = declared.Passes;
        (_reviews, _confirmations) = (declared.Reviews, new Confirmations(ports.Time));
        _running = new RunningContest(definition, ports, settings);
    }

    /// <summary>For ever the same.</summary>
    public ContestId Id => Definition.Id;

    /// <summary>As it is declared now; another one after a put, or other rules or roster.</summary>
    public Definition Definition => _running.Definition;

    /// <summary>The result status of the whole contest; <see cref="StatusAfter"/> waits for another one.</summary>
    public ContestStatus Status => StatusOf(Definition.Rules.Root.Path);

    /// <summary>The result status of a part of the contest.</summary>
    public ContestStatus StatusOf(NodePath node) => _rulings.StatusOf(node, _status);

    /// <summary>The heads of its journals that are on disk, by journal.</summary>
    public Task<IReadOnlyList<(JournalId Journal, Head Head)>> Heads() => _running.Heads();

    /// <summary>Ids that stand with several contents in journals of several nodes; the first of them.</summary>
    public IReadOnlyList<FactConflict> Conflicts => _running.Conflicts;

    /// <summary>Whether this node writes that journal; it only reads those of others.</summary>
    public bool Writes(JournalId journal) => journal.Node == _ports.Node;

    /// <summary>
    /// The entries of a journal that are on disk, in groups that follow one another; null where there is no such
    /// journal here. It ends with the last entry asked for, or with the head.
    /// </summary>
    public async Task<IAsyncEnumerable<IReadOnlyList<Entry>>?> Range(
        JournalId journal, long from, long to, CancellationToken cancel) =>
        await _running.Journal(journal) is { } view ? JournalGroups.Of(view, from, to, cancel) : null;

    /// <summary>Completes with the status of a part as soon as it is not the one given.</summary>
    public async Task<ContestStatus> StatusAfter(NodePath node, ContestStatus seen, CancellationToken cancel)
    {
        while (true)
        {
            var next = _turned.Next;
            if (StatusOf(node) is var status && status != seen) return status;
            await next.WaitAsync(cancel);
        }
    }

    /// <summary>
    /// Brings a fact to its venue; completes when the fact is on disk, or refused; or at once, where it waits for a
    /// second person.
    /// </summary>
    /// <exception cref="IOException">The journal cannot say; send the fact again.</exception>
    public Task<Receipt> Submit(Fact fact, Author author) =>
        NeedsSecondPerson(fact) ? Ask(fact, author) : Write(fact, author);

    /// <summary>The live board as an audience sees it; null where the rulebook has no such board.</summary>
    /// <param name="role">Null = all that there is.</param>
    public BoardFeed? Board(BoardRef board, string? role = null) => _running.Feeds.Of(board, role);

    /// <summary>
    /// The facts of all journals, each with the token after it; from the beginning where <paramref name="after"/> is
    /// null. Goes on live until cancelled, or until whoever asked <paramref name="may"/> no longer read the contest
    /// that it has become. Null where the token is not one of this contest.
    /// </summary>
    /// <param name="role">Facts that are kept from this audience come when they are shown; null = all of them.</param>
    /// <param name="isLive">Else it ends as soon as there is nothing more on disk.</param>
    public IAsyncEnumerable<FeedFact>? Facts(
        string? after, Func<Definition, bool> may, CancellationToken cancel, string? role = null, bool isLive = true) =>
        FeedToken.Read(after, Definition) is { } token
            ? new FactFeed(() => _running, may, _watch, role).Follow(token, isLive, cancel)
            : null;

    /// <summary>Ends it: followers of boards and facts are told, journals closed.</summary>
    public async ValueTask DisposeAsync()
    {
        using var alone = await _gate.Close();
        await _running.DisposeAsync();
        _running.Feeds.End();
    }

    /// <summary>Entries that the snapshot knew with which it began; 0 without one.</summary>
    internal long Begun => _running.Begun;

    /// <summary>Takes a snapshot now.</summary>
    internal Task Snapshot(SnapshotFolder folder) => _running.Snapshot(folder);

    internal async Task Open()
    {
        await _running.Open();
        await Look();
    }

    private async Task<Receipt> Write(Fact fact, Author author)
    {
        while (true)
        {
            if (Declares(fact)) return await Redeclare(fact, author);
            using var entered = await _gate.Enter();
            if (MaySeat(fact) is { } why) return new Receipt.Refused(fact.Id, why);
            if (!Declares(fact)) return await Take(fact, author);      // else what it hits came while it waited
        }
    }

    private async Task<Receipt> Take(Fact fact, Author author)
    {
        var receipt = await SubmitTwice(fact, author);
        if (receipt is Receipt.Refused) return receipt;      // the first mark begins; an end only the venues know
        if (fact.Type is FactType.Clock or FactType.Void or FactType.Restore) await Look();
        else if (_status == ContestStatus.StartList && ContestSeen.Begins(fact)) Become(ContestStatus.Live);
        if (VenueState.IsCorrection(fact) || PassFacts.IsOne(fact)) Declare(fact, receipt);
        _watch.Signal();
        return receipt;
    }

    // One after the other: who looked first must not speak last.
    private async Task Look()
    {
        await _looking.WaitAsync();
        try
        {
            Become((await _running.Seen()).Status);
        }
        finally
        {
            _looking.Release();
        }
    }

    private void Become(ContestStatus status)
    {
        if (_status == status) return;
        _status = status;
        _turned.Signal();
    }

    // An append of unknown outcome ends the venue, and the journal that another submit was just reading; the rebuilt
    // one knows whether the fact stands.
    private async Task<Receipt> SubmitTwice(Fact fact, Author author)
    {
        try
        {
            return await _running.Submit(fact, author);
        }
        catch (Exception e) when (e is AppendUnknownException or JournalEndedException)
        {
            return await _running.Submit(fact, author);
        }
    }
}
