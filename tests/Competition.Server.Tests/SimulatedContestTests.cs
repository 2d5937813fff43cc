using System.Text;
using System.Text.Json;
using Competition.Cli;
using Competition.Scoring;

namespace Competition.Server.Tests;

/// <summary>A simulated contest with its samples, sent by all its benches at once, is counted as the command counts it.</summary>
[TestFixture]
internal sealed class SimulatedContestTests
{
    [Test]
    public async Task The_boards_are_those_of_the_command_on_the_facts_that_were_sent([Values(1, 7)] int seed)
    {
        using var folder = new TempFolder();
        var contest = House.NewContest();
        string[] pass = ["--server", House.Server.Address.ToString(), "--pass", ServerProcess.Pass];
        string[] plan = ["--contest", contest, "--seed", $"{seed}", "--contestants", "12", "--minutes", "3"];
        var (sent, said) = await Command(["simulate", .. pass, .. plan, "--speed", "max"]);
        Assert.That(sent, Is.Zero, said);

        var (_, printed) = await Command("score", .. await Documents(folder, contest, seed), "--format", "json");
        using var api = House.Server.Api();
        foreach (var board in JsonSerializer.Deserialize<JsonElement>(printed).GetProperty("boards").EnumerateObject())
        {
            var path = $"/api/contests/{contest}/board?of={Uri.EscapeDataString(board.Name)}";
            var counted = (await api.Get(path)).GetProperty("boards").GetProperty(board.Name);
            Assert.That(counted.GetRawText(), Is.EqualTo(board.Value.GetRawText()), board.Name);
        }
    }
}
