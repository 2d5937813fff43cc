using System.Globalization;

namespace Competition.Server;

/// <summary>What the server is told at start (formats.md "Server settings").</summary>
/// <param name="Folder">The data folder, absolute; in a demo a folder of its own below it.</param>
/// <param name="OrganiserPass">Null: the one that is kept, or made at first start. A demo has its own.</param>
internal sealed record ServerSettings(
    string Folder, bool Demo, string? OrganiserPass, string? ReaderPass, string? Node,
    TimeSpan PublishEvery, Rates Rates)
{
    /// <summary>What a later version will do is refused by name rather than passed over.</summary>
    private static readonly string[] NotYet = ["Redis", "Venue", "Upstream", "UpstreamPass"];

    /// <exception cref="StartRefusedException">A setting is wrong: says which and what is allowed.</exception>
    public static ServerSettings Read(IConfiguration configuration, IReadOnlyList<string> arguments)
    {
        var of = configuration.GetSection("Competition");
        foreach (var name in NotYet) RefuseIf(of[name] is not null, name, "is not supported yet");
        RefuseIf((of["Journal"] ?? "files") != "files", "Journal", "is not supported yet; allowed: files");
        var demo = arguments.Contains("demo", StringComparer.Ordinal);
        var folder = Path.GetFullPath(of["DataDir"] ?? "data");
        return new ServerSettings(
            demo ? Path.Combine(folder, "demo") : folder, demo,
            demo ? Server.Pass.NewToken() : Pass(of, "OrganiserPass"), Pass(of, "ReaderPass"), of["Node"],
            TimeSpan.FromMilliseconds(Number(of, "PublishMs", 33, 10_000)), Rates.Read(of));
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
