using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Competition.Cli;
using Competition.Wire;

namespace Competition.Server.Tests;

/// <summary>A simulated contest, sent by all its benches at once, is counted as the command counts it.</summary>
[TestFixture]
internal sealed partial class SimulatedContestTests
{
    [Test]
    public async Task The_boards_are_those_of_the_command_on_the_facts_that_stand([Values(1, 2, 3, 7)] int seed)
    {
        using var folder = new TempFolder();
        var contest = House.NewContest();
        var (counts, said) = await Command(
            "simulate", "--server", House.Server.Address.ToString(), "--pass", ServerProcess.Pass,
            "--contest", contest, "--seed", $"{seed}", "--contestants", "12", "--minutes", "3", "--speed", "max");
        Assert.That(counts, Does.Not.Contain("not answered"), said);

        var stands = int.Parse(Stands().Match(counts).Groups[1].Value, CultureInfo.InvariantCulture);
        var documents = await Documents(folder, contest, stands);
        var (printed, warned) = await Command(["score", .. documents, "--format", "json"]);
        Assert.That(printed, Is.Not.Empty, warned);
        using var api = House.Server.Api();
        foreach (var board in JsonSerializer.Deserialize<JsonElement>(printed).GetProperty("boards").EnumerateObject())
        {
            var path = $"/api/contests/{contest}/board?of={Uri.EscapeDataString(board.Name)}";
            var counted = (await api.Get(path)).GetProperty("boards").GetProperty(board.Name);
            Assert.That(counted.GetRawText(), Is.EqualTo(board.Value.GetRawText()), board.Name);
            await Shows(contest, board);
        }
    }

    /// <summary>A wall comes to the same standings.</summary>
    private static async Task Shows(string contest, JsonProperty board)
    {
        await using var wall = await WallClient.Connect(House.Server.Address, "messagepack");
        await wall.Follow(contest, board.Name);
        var shown = new ShownBoard();
        shown.Take(await wall.Next<Whole>());
        var standings = string.Join('\n', board.Value.EnumerateArray().Select(s =>
            $"{s.GetProperty("rank")} {s.GetProperty("entrant")} {s.GetProperty("class")}"));
        while (shown.Standings != standings) shown.Take(await wall.Next());
    }

    /// <summary>The contest as the feed tells it: its documents, and its facts without the feed's tokens.</summary>
    private static async Task<string[]> Documents(TempFolder folder, string contest, int stands)
    {
        using var api = House.Server.Api();
        using var feed = new StreamReader(await api.Http.GetStreamAsync($"/api/contests/{contest}/facts"));
        var first = await Next(feed);
        var facts = new List<string>();
        while (facts.Count < stands) facts.Add((await Next(feed)).ToJsonString());
        return
        [
            "--rulebook", await Write(folder, "rulebook.json", first["rulebook"]!.ToJsonString()),
            "--roster", await Write(folder, "roster.json", first["roster"]!.ToJsonString()),
            "--facts", await Write(folder, "facts.ndjson", string.Join('\n', facts)),
        ];
    }

    private static async Task<JsonObject> Next(StreamReader feed)
    {
        var line = await feed.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20));
        var fact = JsonNode.Parse(line!)!.AsObject();
        fact.Remove("token");
        return fact;
    }

    private static async Task<string> Write(TempFolder folder, string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    [GeneratedRegex(@"^stands +(\d+)", RegexOptions.Multiline)]
    private static partial Regex Stands();

    private static async Task<(string Output, string Talk)> Command(params string[] words)
    {
        using var output = new MemoryStream();
        await using var talk = new StringWriter();
        await CommandLine.Run(
            words, new Terminal(output, talk, Live: false, TimeProvider.System), CancellationToken.None);
        return (Encoding.UTF8.GetString(output.ToArray()), talk.ToString());
    }
}
