using Competition.Scoring;

namespace Competition.Server;

/// <summary>The words that the server may be started with; anything else is a slip that would be passed over.</summary>
internal static class Arguments
{
    public const string Usage = """
        competition server — what it may be started with:
          demo                            plays a contest again and again, in a data folder of its own
          --urls http://0.0.0.0:5080      where it listens (default http://localhost:5080)
          --Competition:DataDir FOLDER    where journals lie (default ./data)
          --Competition:NAME VALUE        any setting; as environment variable Competition__NAME
          --environment, --Kestrel:…, --Serilog:…, --Logging:…, --http_ports, --https_ports, --AllowedHosts
          --help                          this
        """;

    private static readonly string[] Words = ["demo", "--help", "--urls", "--environment"];

    private static readonly string[] Switches =
    [
        "urls", "environment", "http_ports", "https_ports", "contentRoot", "AllowedHosts", "Competition", "Kestrel",
        "Serilog", "Logging",
    ];

    private static readonly string[] Questions = ["--help", "-h", "-?", "/?", "help"];

    public static bool AskForHelp(IEnumerable<string> words) => words.Any(w => Questions.Contains(w));

    /// <exception cref="StartRefusedException">A word means nothing here.</exception>
    public static void Check(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == "demo") continue;
            var name = Switch(words[i]) ?? throw Unknown(words[i], Words);
            var section = name.Split(':')[0].Split("__")[0];
            if (!Switches.Contains(section, StringComparer.OrdinalIgnoreCase))
                throw Unknown(words[i], [.. Switches.Select(s => "--" + s)]);
            CheckSetting(name, section);
            if (words[i].Contains('=', StringComparison.Ordinal)) continue;
            if (++i == words.Count) throw new StartRefusedException($"{words[i - 1]} needs a value\n{Usage}");
        }
    }

    // What others set in the environment is warned of; who says it here means this server.
    private static void CheckSetting(string name, string section)
    {
        if (name.Contains("__", StringComparison.Ordinal))
        {
            var here = name.Replace("__", ":", StringComparison.Ordinal);
            throw new StartRefusedException($"'--{name}' is a name of the environment; here it is '--{here}'");
        }

        if (!section.Equals(SettingNames.Section, StringComparison.OrdinalIgnoreCase)) return;
        var setting = name.Length > section.Length ? name[(section.Length + 1)..] : "";
        if (SettingNames.WhyNot(setting) is { } why) throw new StartRefusedException(why);
    }

    private static string? Switch(string word)
    {
        var name = word.StartsWith("--", StringComparison.Ordinal) ? word[2..]
            : word.StartsWith('/') ? word[1..]
            : null;
        return name?.Split('=')[0];
    }

    private static StartRefusedException Unknown(string word, IReadOnlyCollection<string> known) =>
        new($"'{word}' means nothing here{Spelling.Hint(word, known)}\n{Usage}");
}
