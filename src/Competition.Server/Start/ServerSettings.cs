using System.Globalization;
using Competition.Journal;

namespace Competition.Server;

/// <summary>What the server is told at start (formats.md "Server settings").</summary>
/// <param name="Folder">The data folder, absolute; in a demo a folder of its own below it.</param>
/// <param name="OrganiserPass">Null: the one that is kept, or made at first start. A demo has its own.</param>
internal sealed record ServerSettings(
    string Folder, bool Demo, string? OrganiserPass, string? ReaderPass, string? Node,
    TimeSpan PublishEvery, Rates Rates)
{
    /// <summary>The Redis that the journals are kept in; null: they are files in the data folder.</summary>
    public RedisSettings? Redis { get; private init; }

    /// <summary>New entries after which a contest gets a snapshot; null: it gets none.</summary>
    public int? SnapshotEntries { get; private init; }

    /// <summary>What a later version will do is refused by name rather than passed over.</summary>
    private static readonly string[] NotYet = ["Venue", "Upstream", "UpstreamPass"];

    /// <exception cref="StartRefusedException">A setting is wrong: says which and what is allowed.</exception>
    public static ServerSettings Read(IConfiguration configuration, IReadOnlyList<string> arguments)
    {
        var of = configuration.GetSection("Competition");
        foreach (var name in NotYet) RefuseIf(of[name] is not null, name, "is not supported yet");
        var demo = arguments.Contains("demo", StringComparer.Ordinal);
        var folder = Path.GetFullPath(of["DataDir"] ?? "data");
        return new ServerSettings(
            demo ? Path.Combine(folder, "demo") : folder, demo,
            demo ? Token.New() : Pass(of, "OrganiserPass"), Pass(of, "ReaderPass"), of["Node"],
            TimeSpan.FromMilliseconds(Number(of, "PublishMs", 33, 10_000)), Rates.Read(of))
        {
            Redis = Store(of, demo),
            SnapshotEntries = of["SnapshotEntries"] == "0" ? null : Number(of, "SnapshotEntries", 20_000, 100_000_000),
        };
    }

    /// <summary>A whole number from 1 to <paramref name="most"/>.</summary>
    internal static int Number(IConfigurationSection of, string name, int otherwise, int most)
    {
        if (of[name] is not { Length: > 0 } text) return otherwise;
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var isWrong = !isNumber || number < 1 || number > most;
        RefuseIf(isWrong, name, $"is '{text}'; allowed: a whole number from 1 to {most}");
        return number;
    }

    private static RedisSettings? Store(IConfigurationSection of, bool demo)
    {
        var store = of["Journal"] is { Length: > 0 } named ? named : "files";
        var connection = of["Redis"] ?? "";
        RefuseIf(store is not ("files" or "redis"), "Journal", $"is '{store}'; allowed: files, redis");
        var isRedis = store == "redis";
        var isVain = !isRedis && connection.Length > 0;
        RefuseIf(isVain, "Redis", "is set, but Competition:Journal is files; allowed: redis");
        if (!isRedis) return null;
        RefuseIf(demo, "Journal", "is redis, but the demo keeps its journals in a folder of its own; allowed: files");
        var isNamed = connection.Length > 0;
        RefuseIf(!isNamed, "Redis", "is not set, but Competition:Journal is redis; allowed: host:port,…");
        return new RedisSettings(connection, YesOrNo(of, "RedisUnsafe"));
    }

    private static bool YesOrNo(IConfigurationSection of, string name)
    {
        var text = of[name] is { Length: > 0 } said ? said : "false";
        var isSaid = bool.TryParse(text, out var yes);
        RefuseIf(!isSaid, name, $"is '{text}'; allowed: true, false");
        return yes;
    }

    private static string? Pass(IConfigurationSection of, string name)
    {
        if (of[name] is not { Length: > 0 } pass) return null;
        RefuseIf(
            pass.Length < Limits.PassCharacters, name,
            $"is too short; allowed: {Limits.PassCharacters} characters or more");
        return pass;
    }

    private static void RefuseIf(bool wrong, string name, string why)
    {
        if (wrong) throw new StartRefusedException($"Competition:{name} {why}");
    }
}
