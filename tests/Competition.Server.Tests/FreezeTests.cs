using System.Text.Json;
using System.Text.Json.Nodes;
using Competition.Wire;

namespace Competition.Server.Tests;

/// <summary>After a freeze nothing that it hides is in any byte that the server sends without a pass.</summary>
[TestFixture]
internal sealed class FreezeTests : ContestFixture
{
    private const string Canary = "83.7";
    private const string BoardPath = "board?of=cup%23total";

    [Test]
    public async Task No_byte_without_a_pass_tells_what_is_hidden_until_it_is_shown()
    {
        await Organiser.Post(Contest, Cup.Mark("open-1", entrant: 1, value: 5));
        await using var json = await Wall("json");
        await using var packed = await Wall("messagepack");
        await using var organiser = await Wall("json", ServerProcess.Pass);
        using var feed = await Open(after: null);
        var told = await Until(feed, "open-1");

        await Organiser.Post(Contest, Act("f-1", "freeze", 10));
        await Organiser.Post(
            Contest, Cup.Mark("hidden-1", 2, 83.7m, at: 11), Cup.Mark("hidden-2", 3, 91.9m, at: 12),
            """{"id":"v-1","type":"void","at":13,"target":"hidden-2","reason":"hidden-3"}""",
            Cup.Mark("open-2", entrant: 4, value: 6.5m, at: 9));
        await Until(organiser, Canary);
        await Task.WhenAll(Until(json, "6.5"), Until(packed, "6.5"));
        told += await Until(feed, "open-2");
        using var late = await Open(after: null);
        var sent = new List<string> { json.Raw, packed.Raw, told, await Until(late, "open-2") };
        foreach (var path in new[] { BoardPath, BoardPath + "&format=csv", BoardPath + "&asOf=13", BoardPath + "&role=public", "boards", "",
                     "explain?cell=cup.total&entrant=w02", "explain?board=cup%23total&entrant=w03&from=0" })
            sent.Add(await Nobody.Http.GetStringAsync($"/api/contests/{Contest}/{path}".TrimEnd('/')));
        Assert.That(sent, Has.None.Contains(Canary).And.None.Contains("91.9").And.None.Contains("hidden-"));
        Assert.That(await Organiser.Http.GetStringAsync($"/api/contests/{Contest}/{BoardPath}"), Does.Contain(Canary));

        await Organiser.Post(Contest, Act("u-1", "unfreeze", 20));
        await Task.WhenAll(Until(json, Canary), Until(packed, Canary));
        told += await Until(feed, "hidden-1");
        Assert.That(told.Split("\"id\":\"open-1\""), Has.Length.EqualTo(2), "each fact comes once");
        Assert.That(json.Raw, Does.Contain("\"frozen\""));
    }

    [Test]
    public async Task The_boards_say_that_they_are_frozen_and_how_many_marks_wait()
    {
        await Organiser.Post(Contest, Act("f-1", "freeze", 10), Cup.Mark("a-1", 2, 8m, at: 11), Cup.Mark("a-2", 2, 9m, at: 12));
        var (nobody, organiser) = (await Board(Nobody), await Board(Organiser));
        while (nobody.GetProperty("pending").GetRawText() != "{\"w02\":2}") nobody = await Board(Nobody);
        Assert.Multiple(() =>
        {
            Assert.That(nobody.GetProperty("view").GetString(), Is.EqualTo("frozen"));
            Assert.That(organiser.GetProperty("view").GetString(), Is.EqualTo("open"));
            Assert.That(organiser.GetProperty("pending").GetRawText(), Is.EqualTo("{}"));
        });
        Assert.That((await Board(Organiser, "?role=public")).GetProperty("view").GetString(), Is.EqualTo("frozen"));
        await using var asPublic = await WallClient.Connect(House.Server.Address, pass: ServerProcess.Pass, role: "public");
        await asPublic.Follow(Contest);
        Assert.That((await asPublic.Next<Head>()).View, Is.EqualTo("frozen"));
        using var refused = await Nobody.Http.GetAsync($"/api/contests/{Contest}/boards?role=organiser");
        Assert.That((int)refused.StatusCode, Is.EqualTo(403));
    }

    [Test]
    public async Task A_reader_sees_what_the_public_sees()
    {
        await Organiser.Post(Contest, Act("f-1", "freeze", 10), Cup.Mark("a-1", 2, 83.7m, at: 11));
        using var reader = House.Server.Api(ServerProcess.ReaderPass);
        Assert.That(await reader.Http.GetStringAsync($"/api/contests/{Contest}/{BoardPath}"), Does.Not.Contain(Canary));
    }

    [Test]
    public async Task A_token_remembers_what_was_kept_back()
    {
        await Organiser.Post(Contest, Act("f-1", "freeze", 10), Cup.Mark("hidden-1", 2, 8m, at: 11), Cup.Mark("open-1", 2, 7m, at: 9));
        string token;
        using (var feed = await Open(after: null)) token = Token(await Until(feed, "open-1"));
        await Organiser.Post(Contest, Act("u-1", "unfreeze", 20));
        using var rest = await Open(token);
        Assert.That(await Until(rest, "hidden-1"), Does.Not.Contain("\"open-1\""));
    }

    [Test]
    public async Task A_rulebook_may_freeze_a_board_by_itself()
    {
        var contest = House.NewContest();
        await Organiser.Make(contest, Cup.Body(change: body => body["rulebook"]!["root"]!["boards"]!["total"]!["freeze"] =
            JsonNode.Parse("""{ "at": 60, "for": ["public"] }""")));
        await Organiser.Post(contest, Cup.Mark("a-1", 2, 83.7m, at: 60), Cup.Mark("a-2", 1, 5m, at: 59));
        var seen = await Nobody.Http.GetStringAsync($"/api/contests/{contest}/{BoardPath}");
        Assert.That(seen, Does.Contain("{\"cup.total\":\"5\"}").And.Not.Contain(Canary));
    }

    private static string Act(string id, string type, int at) =>
        $$"""{"id":"{{id}}","type":"{{type}}","at":{{at}},"node":"cup","board":"total"}""";

    private static string Token(string lines) => JsonSerializer.Deserialize<JsonElement>(
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]).GetProperty("token").GetString()!;

    private async Task<JsonElement> Board(Api api, string query = "") =>
        (await api.Get($"/api/contests/{Contest}/boards{query}")).GetProperty("boards")[0];

    private async Task<WallClient> Wall(string protocol, string? pass = null)
    {
        var wall = await WallClient.Connect(House.Server.Address, protocol, pass);
        await wall.Follow(Contest);
        await wall.Next<Whole>();
        return wall;
    }

    private async Task<StreamReader> Open(string? after) => new(await Nobody.Http.GetStreamAsync(
        $"/api/contests/{Contest}/facts" + (after is null ? "" : "?after=" + Uri.EscapeDataString(after))));

    private static async Task Until(WallClient wall, string text)
    {
        while (!wall.Raw.Contains(text, StringComparison.Ordinal)) await wall.Next<object>();
    }

    private static async Task<string> Until(StreamReader feed, string id)
    {
        for (var lines = "";;)
        {
            var line = await feed.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)) ?? throw new EndOfStreamException(lines);
            lines += line + "\n";
            if (line.Contains($"\"id\":\"{id}\"", StringComparison.Ordinal)) return lines;
        }
    }
}
