using System.Text.Json;
using Competition.Wire;

namespace Competition.Server.Tests;

/// <summary>Real competitions, replayed through the public API, are counted as the command counts them.</summary>
[TestFixture]
internal sealed class RealContestTests
{
    [TestCase("alpine-adelboden2025-gs")]
    [TestCase("cycling-tdf2017")]
    [TestCase("decathlon-1985-2006")]
    [TestCase("eurovision-2012")]
    [TestCase("f1-2021")]
    [TestCase("figure-skating-worlds2017-men")]
    [TestCase("icpc-nwerc2007")]
    [TestCase("marathon-boston2014-women", Category = "Long")]
    [TestCase("orienteering-eoc2022-mq-men-a")]
    [TestCase("orienteering-sprint-club")]
    [TestCase("wca-ao5-official")]
    [TestCase("weightlifting-jwc2007")]
    public async Task A_replay_leads_to_the_boards_of_the_command_on_the_api_and_on_a_wall(string pack)
    {
        var contest = House.NewContest();
        var real = RealContest.Of(pack);
        var (sent, said) = await real.Replay(House.Server.Address, contest);
        Assert.That(sent, Is.Zero, said);

        await Agree(contest, "organiser", ServerProcess.Pass, real);
        await Agree(contest, "public", null, real);
    }

    private static async Task Agree(string contest, string role, string? pass, RealContest of)
    {
        var (_, printed) = await RealContest.Command(
            "score", "--rulebook", of.Rules, "--roster", of.Roster, "--facts", of.Facts, "--format", "json", "--role", role);
        using var api = House.Server.Api(pass);
        foreach (var board in JsonSerializer.Deserialize<JsonElement>(printed).GetProperty("boards").EnumerateObject())
        {
            var path = $"/api/contests/{contest}/board?of={Uri.EscapeDataString(board.Name)}";
            var counted = (await api.Get(path)).GetProperty("boards").GetProperty(board.Name);
            Assert.That(counted.GetRawText(), Is.EqualTo(board.Value.GetRawText()), $"{role} {board.Name}");
            await Shows(contest, board, pass);
        }
    }

    /// <summary>A wall comes to the same standings.</summary>
    private static async Task Shows(string contest, JsonProperty board, string? pass)
    {
        await using var wall = await WallClient.Connect(House.Server.Address, "messagepack", pass);
        await wall.Follow(contest, board.Name);
        var shown = new ShownBoard();
        shown.Take(await wall.Next<Whole>());
        var standings = string.Join('\n', board.Value.EnumerateArray().Select(s =>
            $"{Text(s, "rank")} {Text(s, "entrant")} {Text(s, "class")}"));
        while (shown.Standings != standings) shown.Take(await wall.Next());
    }

    private static string Text(JsonElement of, string member) => of.GetProperty(member).ToString();
}
