using System.Globalization;
using StackExchange.Redis;

namespace Competition.Journal;

/// <summary>
/// What a Redis must be so that its answer to XADD means "on disk, and it stays there" (README.md says why of each).
/// </summary>
internal static class RedisPromise
{
    /// <summary>Has XADD NOMKSTREAM.</summary>
    private static readonly Version Oldest = new(6, 2);

    /// <summary>A command with the largest group fits.</summary>
    private const long CommandBytes = 2L * Limits.MaxGroupBytes;

    private const string SentinelChannel = "__sentinel__:hello";

    private static readonly (string Name, string Wanted)[] Settings =
    [
        ("appendonly", "yes"), ("appendfsync", "always"), ("no-appendfsync-on-rewrite", "no"),
        ("maxmemory-policy", "noeviction"),
    ];

    private static readonly string[] Sizes = ["proto-max-bulk-len", "client-query-buffer-limit"];

    private static readonly (string Name, string Wanted, string Why)[] States =
    [
        ("role", "master", "a replica takes no writes, and what it is sent may be lost on the way"),
        ("cluster_enabled", "0", "a failover loses acknowledged entries"),
        ("redis_mode", "standalone", "journals lie on one server"),
        ("aof_last_write_status", "ok", "it could not write its log"),
    ];

    /// <summary>Each reason why it does not keep the promise; empty where it does.</summary>
    public static async Task<IReadOnlyList<string>> Faults(RedisLine line, RedisAddress address)
    {
        var state = StateOf((string?)await line.Ask("INFO") ?? "");
        if (state.GetValueOrDefault("loading") == "1")
            throw new JournalUnreachableException("Redis is still loading its log", inner: null);
        if (address.Servers > 1) return ["several servers are named; required: one, as a failover loses entries"];
        return [.. OfState(state), .. await OfSettings(line), .. await OfSentinels(line)];
    }

    private static IEnumerable<string> OfState(Dictionary<string, string> state)
    {
        var version = state.GetValueOrDefault("redis_version") ?? "unknown";
        if (!Version.TryParse(version, out var number) || number < Oldest)
            yield return $"it is version {version}; required: {Oldest} or later";
        foreach (var (name, wanted, why) in States)
        {
            if (state.GetValueOrDefault(name) is { } value && value != wanted)
                yield return $"{name} is '{value}'; required: {wanted} ({why})";
        }
    }

    private static async Task<IEnumerable<string>> OfSettings(RedisLine line)
    {
        try
        {
            var faults = new List<string>();
            foreach (var (name, wanted) in Settings)
            {
                var value = await Setting(line, name);
                if (value is not null && value != wanted) faults.Add($"{name} is '{value}'; required: {wanted}");
                if (value is null) faults.Add($"it has no {name}; required: {wanted}");
            }

            foreach (var name in Sizes)
            {
                if (await Setting(line, name) is { } text && TooSmall(text))
                    faults.Add($"{name} is {text}; required: {CommandBytes} or more");
            }

            return faults;
        }
        catch (RedisRefusedException refused)
        {
            return [$"its settings cannot be read ({refused.Answer}); required: CONFIG GET"];
        }
    }

    private static async Task<IEnumerable<string>> OfSentinels(RedisLine line)
    {
        try
        {
            var watched = await Listeners.At(line, new RedisChannel(SentinelChannel, RedisChannel.PatternMode.Literal));
            return watched == 0
                ? [] : ["a Sentinel watches it, and a failover loses acknowledged entries; required: none"];
        }
        catch (RedisRefusedException refused)
        {
            return [$"its channels cannot be seen ({refused.Answer}); required: PUBSUB NUMSUB"];
        }
    }

    private static async Task<string?> Setting(RedisLine line, string name)
    {
        var pair = (RedisResult[]?)await line.Ask("CONFIG", "GET", name) ?? [];
        return pair.Length == 2 ? (string?)pair[1] : null;
    }

    private static bool TooSmall(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size < CommandBytes;

    private static Dictionary<string, string> StateOf(string text) => text
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(':', 2))
        .Where(pair => pair.Length == 2)
        .GroupBy(pair => pair[0], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First()[1], StringComparer.Ordinal);
}
