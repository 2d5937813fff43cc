using System.Collections.Concurrent;
using Competition.Journal;
using Competition.Scoring;
using Microsoft.Extensions.Logging;

namespace Competition.Engine;

/// <summary>All contests of this node: opened from their journals at start, made by <see cref="Put"/>.</summary>
public sealed partial class ContestCatalogue : IAsyncDisposable
{
    private readonly ConcurrentDictionary<ContestId, LiveContest> _contests = [];
    private readonly ConcurrentDictionary<ContestId, string> _unopened = [];
    private readonly SemaphoreSlim _putting = new(1);
    private readonly HostPorts _ports;
    private readonly EngineSettings _settings;

    private ContestCatalogue(HostPorts ports, EngineSettings settings) => (_ports, _settings) = (ports, settings);

    /// <summary>
    /// Opens every contest whose journals are here; when it returns, their boards are current. One that cannot be
    /// opened (a damaged journal, say) is said so in the log and in <see cref="Unopened"/>; the others are served.
    /// </summary>
    public static async Task<ContestCatalogue> Open(
        IJournals journals, EngineSettings settings, TimeProvider time, ILoggerFactory logs, CancellationToken cancel)
    {
        var log = logs.CreateLogger("Competition.Engine");
        var ports = new HostPorts(settings.Node, journals, new Lanes(settings.Lanes), time, log)
        {
            Snapshots = settings.Snapshots,
            SnapshotEntries = settings.SnapshotEntries,
        };
        var catalogue = new ContestCatalogue(ports, settings);
        foreach (var id in journals.Contests) await catalogue.Load(id, cancel).WaitAsync(cancel);
        return catalogue;
    }

    /// <summary>By id.</summary>
    public IReadOnlyList<LiveContest> All => [.. _contests.Values.OrderBy(c => c.Id.Value, StringComparer.Ordinal)];

    /// <summary>Contests whose journals are here but could not be opened, and why.</summary>
    public IReadOnlyDictionary<ContestId, string> Unopened => _unopened;

    /// <summary>Null where this node has no such contest open.</summary>
    public LiveContest? Find(ContestId id) => _contests.GetValueOrDefault(id);

    /// <summary>
    /// Creates a contest, or replaces one without marks. The body is that of <c>PUT /api/contests/{c}</c>.
    /// </summary>
    public async Task<PutOutcome> Put(ContestId id, Members body, Author author)
    {
        var (definition, errors) = DefinitionReader.Read(id, body);
        if (definition is null) return new PutOutcome.Wrong(errors);
        await _putting.WaitAsync();
        try
        {
            if (_contests.TryGetValue(id, out var present)) return await present.Replace(definition, body, author);
            if (_unopened.TryGetValue(id, out var reason)) return new PutOutcome.Refused(NotOpen(reason));
            if (_contests.Count >= Limits.Contests) return new PutOutcome.Refused(TooMany());
            return await Found(new LiveContest(definition, Declarations.None, _ports, _settings), body, author);
        }
        finally
        {
            _putting.Release();
        }
    }

    /// <summary>Stops taking facts, completes every receipt that is under way, closes the journals.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var contest in _contests.Values) await contest.DisposeAsync();
        _putting.Dispose();
    }

    private static Refusal TooMany() => new(
        "too-many-contests", $"this node holds {Limits.Contests} contests; allowed: {Limits.Contests}",
        $"本节点已有 {Limits.Contests} 场赛事，达到上限");

    private static Refusal NotOpen(string why) => new(
        "contest-not-open", $"the journals of this contest are here but cannot be opened: {why}",
        $"本赛事的流水无法打开：{why}");

    private async Task Load(ContestId id, CancellationToken cancel)
    {
        var (contest, why) = await new ContestOpening(_ports, _settings).Open(id, cancel);
        if (contest is not null) _contests[id] = contest;
        else if (why is not null) _unopened[id] = why;
    }

    // Made, or gone again: whatever is wrong with it, its journal is free for who tries again.
    private async Task<PutOutcome> Found(LiveContest contest, Members body, Author author)
    {
        Refusal? refused;
        try
        {
            refused = await contest.Found(body, author);
        }
        catch
        {
            await contest.DisposeAsync();
            throw;
        }

        if (refused is not null)
        {
            await contest.DisposeAsync();
            return new PutOutcome.Refused(refused);
        }

        _contests[contest.Id] = contest;
        LogCreated(_ports.Log, contest.Id.Value);
        return new PutOutcome.Created(contest);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Contest {Contest} created")]
    private static partial void LogCreated(ILogger log, string contest);
}
