using System.Collections.Concurrent;
using Competition.Scoring;
using StackExchange.Redis;

namespace Competition.Journal;

/// <summary>
/// Journals as streams of a Redis that syncs every write: one stream a journal, one item a commit group, its id the
/// number of the group's first entry, so that Redis itself refuses whoever believes that an older one is next.
/// </summary>
public sealed class RedisJournals : IJournals
{
    private readonly RedisLines _writing;
    private readonly RedisLines _reading;
    private readonly ConcurrentDictionary<StreamKey, StreamPlace> _known = new();
    private readonly ConcurrentDictionary<StreamKey, RedisJournal?> _open = new();

    // Apart, so that neither a large page delays a receipt nor a slow one costs the writers their line.
    private RedisJournals(RedisAddress address) => (_writing, _reading) = (new(address), new(address));

    /// <summary>Host and database, without the password.</summary>
    public string Where => $"{_writing.Address}";

    /// <summary>Why it does not keep what it acknowledges; not empty only where that was allowed.</summary>
    public IReadOnlyList<string> Faults => _writing.Faults;

    /// <inheritdoc/>
    public IReadOnlyList<ContestId> Contests => [.. Written(StreamKey.Pattern)
        .Select(key => key.Contest)
        .Distinct()
        .OrderBy(contest => contest.Value, StringComparer.Ordinal)];

    /// <summary>A store on that Redis, which has answered and said how it is set.</summary>
    /// <exception cref="ArgumentException">The connection string is none.</exception>
    /// <exception cref="JournalUnreachableException">Redis does not answer.</exception>
    /// <exception cref="RedisUnsafeException">It does not keep what it acknowledges.</exception>
    public static async Task<RedisJournals> Connect(RedisSettings settings)
    {
        var journals = new RedisJournals(new RedisAddress(settings));
        try
        {
            await journals._reading.Line();
            await journals._writing.Line();
            return journals;
        }
        catch
        {
            await journals.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<JournalId> Of(ContestId contest) => [.. Written(StreamKey.PatternOf(contest))
        .Select(key => key.Journal)
        .OrderBy(journal => $"{journal}", StringComparer.Ordinal)];

    /// <inheritdoc/>
    public async Task<IJournal> Open(ContestId contest, JournalId journal)
    {
        Ids.Check(contest, journal);
        var key = new StreamKey(contest, journal);
        if (!_open.TryAdd(key, null)) throw new JournalInUseException(journal, "in this process", inner: null);
        try
        {
            var known = _known.GetValueOrDefault(key, StreamPlace.Start);
            var opened = await new RedisOpening(key, _writing, _reading).Run(known, end => Leave(key, end));
            _open[key] = opened;
            return opened;
        }
        catch
        {
            _open.TryRemove(key, out _);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<IJournalView> View(ContestId contest, JournalId journal)
    {
        Ids.Check(contest, journal);
        var key = new StreamKey(contest, journal);
        var entries = new StreamEntries(key, _reading);
        return new RedisView(key, (await entries.End(StreamPlace.Start)).Head, entries);
    }

    /// <summary>Completes when Redis has answered, on a new line if the last one is broken.</summary>
    /// <exception cref="IOException">It does not answer, or not as it must.</exception>
    public async Task Ping() => await (await _writing.Line()).Ask("PING");

    /// <summary>Closes every journal that it opened, each after its last append, and its connections.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var journal in _open.Values.OfType<RedisJournal>()) await journal.DisposeAsync();
        await _writing.DisposeAsync();
        await _reading.DisposeAsync();
    }

    /// <summary>What was acknowledged must be found again, even if Redis comes back without it.</summary>
    private void Leave(StreamKey key, StreamPlace end)
    {
        _known[key] = end;
        _open.TryRemove(key, out _);
    }

    /// <summary>The journals that have entries: more was written than that they were opened.</summary>
    private List<StreamKey> Written(string pattern)
    {
        var line = _reading.Last ?? throw new JournalUnreachableException("no line to Redis was made", inner: null);
        return [.. Keys(line, pattern).Where(key => HasEntries(line, key))];
    }

    private static bool HasEntries(RedisLine line, StreamKey key) =>
        StreamItem.Read(key, line.AskNow("XREVRANGE", $"{key}", "+", "-", "COUNT", "1"))
            is [var last] && last.Id.First + (last.Kind == StreamItem.Group ? 1 : 0) > 1;

    private static HashSet<StreamKey> Keys(RedisLine line, string pattern)
    {
        var (cursor, keys) = ("0", new HashSet<StreamKey>());
        do
        {
            var answer = (RedisResult[]?)line.AskNow("SCAN", cursor, "MATCH", pattern, "COUNT", "1000") ?? [];
            cursor = (string?)answer[0] ?? "0";
            foreach (var key in ((string?[]?)answer[1] ?? []).OfType<string>())
            {
                if (StreamKey.TryRead(key) is { } journal) keys.Add(journal);
            }
        }
        while (cursor != "0");
        return keys;
    }
}
