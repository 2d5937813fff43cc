using System.Collections.Concurrent;
using Competition.Journal;
using Competition.Scoring;
using Microsoft.Extensions.Logging;

namespace Competition.Engine;

/// <summary>All contests of this node: opened from their journals at start, made by <see cref="Put"/>.</summary>
public sealed partial class ContestCatalogue : IAsyncDisposable
{
    private readonly ConcurrentDictionary<ContestId, LiveContest> _contests = [];
    private readonly SemaphoreSlim _putting = new(1);
    private readonly HostPorts _ports;
    private readonly EngineSettings _settings;

    private ContestCatalogue(HostPorts ports, EngineSettings settings) => (_ports, _settings) = (ports, settings);

    /// <summary>Opens every contest whose journals are here; when it returns, their boards are current.</summary>
    /// <exception cref="JournalDamagedException">A journal is damaged: it is named, and nothing is served.</exception>
    public static async Task<ContestCatalogue> Open(
        IJournals journals, EngineSettings settings, TimeProvider time, ILoggerFactory logs)
    {
        var log = logs.CreateLogger("Competition.Engine");
        var ports = new HostPorts(settings.Node, journals, new Lanes(settings.Lanes), time, log);
        var catalogue = new ContestCatalogue(ports, settings);
        foreach (var id in journals.Contests) await catalogue.Load(id);
        return catalogue;
    }

    /// <summary>By id.</summary>
    public IReadOnlyList<LiveContest> All => [.. _contests.Values.OrderBy(c => c.Id.Value, StringComparer.Ordinal)];

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
            if (_contests.Count >= Limits.Contests) return new PutOutcome.Refused(TooMany());
            var contest = new LiveContest(definition, _ports, _settings);
            if (await contest.Found(body, author) is { } why)
            {
                await contest.DisposeAsync();
                return new PutOutcome.Refused(why);
            }

            _contests[id] = contest;
            LogCreated(_ports.Log, id.Value);
            return new PutOutcome.Created(contest);
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

    private async Task Load(ContestId id)
    {
        var strange = _ports.Journals.Of(id).Where(j => j.Node != _ports.Node).ToList();
        if (strange.Count > 0)
        {
            LogForeign(_ports.Log, id.Value, string.Join(", ", strange), _ports.Node);
            return;
        }

        if (await LastContestFact(id) is not { } fact)
        {
            LogUnfounded(_ports.Log, id.Value);
            return;
        }

        var (definition, errors) = DefinitionReader.Read(id, DefinitionReader.BodyOf(fact));
        if (definition is null)
        {
            LogUnreadable(_ports.Log, id.Value, string.Join("; ", errors));
            return;
        }

        var contest = new LiveContest(definition, _ports, _settings);
        await contest.Open();
        _contests[id] = contest;
        LogOpened(_ports.Log, id.Value);
    }

    private async Task<Fact?> LastContestFact(ContestId id)
    {
        await using var office = await _ports.Journals.Open(id, new JournalId(VenueId.Office, _ports.Node));
        Fact? last = null;
        await foreach (var entry in office.Read(1, CancellationToken.None))
        {
            if (entry.Fact.Type == FactType.Contest) last = entry.Fact;
        }

        return last;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Contest {Contest} created")]
    private static partial void LogCreated(ILogger log, string contest);

    [LoggerMessage(Level = LogLevel.Information, Message = "Contest {Contest} opened from its journals")]
    private static partial void LogOpened(ILogger log, string contest);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Contest {Contest} has no contest fact and is not opened")]
    private static partial void LogUnfounded(ILogger log, string contest);

    [LoggerMessage(Level = LogLevel.Error, Message = "Contest {Contest} cannot be opened by this build: {Errors}")]
    private static partial void LogUnreadable(ILogger log, string contest, string errors);

    [LoggerMessage(Level = LogLevel.Error,
        Message = "Contest {Contest} is not opened: {Journals} belong to another node than {Node}")]
    private static partial void LogForeign(ILogger log, string contest, string journals, string node);
}
