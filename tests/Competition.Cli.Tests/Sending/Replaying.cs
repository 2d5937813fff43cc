using System.Globalization;
using System.Text.Json;

namespace Competition.Cli.Tests;

/// <summary>Runs <c>competition replay</c> on invented facts of seven entrants, with a clock that jumps.</summary>
internal sealed class Replaying : IDisposable
{
    public Folder Folder { get; } = new();

    public HastyTime Time { get; } = new();

    public void Dispose() => Folder.Dispose();

    public Task<Ran> Replay(FailingServer server, string facts, params string[] more) =>
        Replay(server.Address, facts, more);

    public Task<Ran> Replay(string address, string facts, params string[] more)
    {
        string[] speed = more.Contains("--speed") ? [] : ["--speed", "max"];
        string[] whereto = ["--server", address, "--contest", "c", "--pass", "p"];
        return Ran.Command(Time, ["replay", .. whereto, "--facts", facts, .. speed, .. more]);
    }

    public string Facts(int count, int step = 1)
    {
        var lines = Enumerable.Range(1, count).Select(n => Fact(n, n * step));
        return Folder.Write($"facts-{count}-{step}.ndjson", string.Join('\n', lines));
    }

    /// <summary>The ids of so many facts.</summary>
    public static IEnumerable<string> Ids(int count) => Enumerable.Range(1, count).Select(n => $"tab-{n}");

    public static string Id(string line) => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!;

    public static int Count(Ran ran, string what)
    {
        var line = ran.Lines.SingleOrDefault(l => l.StartsWith(what, StringComparison.Ordinal));
        return line is null ? 0 : int.Parse(line[what.Length..], CultureInfo.InvariantCulture);
    }

    private static string Fact(int number, int at)
    {
        var (id, entrant) = ($"tab-{number}", $"e{number % 7}");
        return $$"""{"id":"{{id}}","at":{{at}},"node":"sprint","entrant":"{{entrant}}","input":"time","value":9}""";
    }
}
