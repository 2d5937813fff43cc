using System.Runtime.CompilerServices;
using System.Text;
using Competition.Cli;

namespace Competition.Server.Tests;

/// <summary>The files of a real competition, and the commands that are tried on them.</summary>
internal sealed record RealContest(string Rules, string Roster, string Facts, string Expected)
{
    /// <summary>Ignores the test where the folder is not there.</summary>
    public static RealContest Of(string pack)
    {
        var root = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "..", "shared", "packs", pack));
        if (!Directory.Exists(root)) Assert.Ignore("the folder ../shared/packs is not beside the repository");
        var facts = Path.Combine(root, "facts.ndjson");
        if (!File.Exists(facts)) facts += ".gz";
        return new RealContest(
            Path.Combine(root, "rulebook.json"), Path.Combine(root, "roster.json"), facts, Path.Combine(root, "expected.csv"));
    }

    /// <summary>All at once, from four sources.</summary>
    public Task<(int Exit, string Said)> Replay(Uri server, string contest) => Command(
        "replay", "--server", server.ToString(), "--contest", contest, "--pass", ServerProcess.Pass,
        "--rulebook", Rules, "--roster", Roster, "--facts", Facts, "--speed", "max", "--sources", "4");

    public static async Task<(int Exit, string Said)> Command(params string[] words)
    {
        using var output = new MemoryStream();
        await using var talk = new StringWriter();
        var exit = await CommandLine.Run(
            words, new Terminal(output, talk, Live: false, TimeProvider.System), CancellationToken.None);
        return (exit, Encoding.UTF8.GetString(output.ToArray()) + talk);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
