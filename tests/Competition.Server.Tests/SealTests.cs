using System.Net;
using System.Text.Json;
using Competition.Wire;

namespace Competition.Server.Tests;

/// <summary>A result becomes official, is recalled and becomes official again; strangers verify it.</summary>
[TestFixture]
internal sealed class SealTests
{
    private const string BoardPath = "board?of=cup%23total&format=csv";

    [Test]
    public async Task A_sealed_result_stands_until_it_is_recalled_and_strangers_verify_it_everywhere()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.Start(folder);
        using var api = server.Api();
        await api.Make("cup");
        await api.Post("cup", Cup.Mark("m-1", entrant: 1, value: 5), Cup.Mark("m-2", entrant: 2, value: 7.5m));
        Assert.That(await Seal(api), Does.Contain("still-live"));
        await api.Post("cup", Act("o-1", "publish", 9));
        await using var wall = await Follow(server);
        Assert.That(await Seal(api), Does.Contain("\"signature\""));
        Assert.That(await Status(api), Is.EqualTo("OFFICIAL "));
        await Heard(wall, "\"OFFICIAL\"");

        var official = await Board(api);
        await api.Post("cup", Cup.Mark("m-3", entrant: 3, value: 99));
        Assert.That(await Board(api), Is.EqualTo(official), "kept, not counted");
        var result = Path.Combine(folder.Path, "result.json");
        await File.WriteAllTextAsync(result, await api.Http.GetStringAsync("/api/contests/cup/result"));
        Assert.That(await Stranger.Verified(folder, result, api), Does.Contain("cup: holds").And.Contain("result.json: the result"));

        await api.Post("cup", Act("o-2", "recall", 20));
        Assert.That(await Status(api), Is.EqualTo("UNOFFICIAL under-correction"));
        string[] verify = ["verify", "--journals", folder.Data, "--result", result];
        var (exit, recalled) = await RealContest.Command(verify);
        Assert.That((exit, recalled.Contains("no longer official: recalled at 20 by o-2", StringComparison.Ordinal)), Is.EqualTo((4, true)), recalled);
        await Heard(wall, "under-correction");
        Assert.That(await Board(api), Does.Contain("cup#total,w03,1,"));
        Assert.That(await Seal(api), Does.Contain("\"signature\""));
        Assert.That(await Status(api), Is.EqualTo("OFFICIAL "));
        var (again, superseded) = await RealContest.Command(verify);
        Assert.That(again, Is.EqualTo(4), superseded);
        Assert.That(superseded, Does.Match("recalled at 20 by o-2, superseded at [0-9.]+ by seal seal[.0-9a-f-]+ of cup\n"));
        await Stranger.FindsWhatIsTampered(folder, api);
    }

    [Test]
    public async Task Only_the_call_that_signs_makes_a_seal_and_only_with_a_pass()
    {
        var (api, contest) = (House.Server.Api(), House.NewContest());
        using var nobody = House.Server.Api(pass: null);
        using (api)
        {
            await api.Make(contest);
            var receipts = await api.Post(contest, """
                {"id":"s-1","type":"seal","at":1,"node":"cup","heads":{},"rulesHash":"r","asOf":1,"resultHash":"h","key":"k","signature":"s"}
                """);
            Assert.That(receipts.Single().Why, Is.EqualTo("seal-through-post"));
            using var refused = await nobody.Http.PostAsync($"/api/contests/{contest}/seal", null);
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            using var none = await nobody.Http.GetAsync($"/api/contests/{contest}/result");
            Assert.That(none.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            using var seven = new StringContent("{\"node\":7}", System.Text.Encoding.UTF8, "application/json");
            using var wrong = await api.Http.PostAsync($"/api/contests/{contest}/seal", seven);
            Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            using var slip = new StringContent("{\"nod\":\"cup/plate\"}", System.Text.Encoding.UTF8, "application/json");
            using var strange = await api.Http.PostAsync($"/api/contests/{contest}/seal", slip);
            Assert.That(strange.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(await strange.Content.ReadAsStringAsync(), Does.Contain("/nod").And.Contain("did you mean 'node'?"));
            using var titel = await api.Put(contest, Cup.Body(change: body => body["titel"] = "Cup"));
            Assert.That(await titel.Content.ReadAsStringAsync(), Does.Contain("/titel").And.Contain("did you mean 'title'?"));
        }
    }

    [Test]
    public async Task No_result_is_served_while_one_of_its_boards_is_frozen_for_who_asks()
    {
        var (api, contest) = (House.Server.Api(), House.NewContest());
        using var nobody = House.Server.Api(pass: null);
        using (api)
        {
            await api.Make(contest);
            await api.Post(contest, Cup.Mark("m-1", 1, 5), """{"id":"f-1","type":"freeze","at":2,"node":"cup","board":"total"}""",
                Cup.Mark("m-2", 2, 83.7m, at: 3), Act("o-1", "publish", 4));
            using var made = await api.Http.PostAsync($"/api/contests/{contest}/seal", null);
            Assert.That(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
            using var frozen = await nobody.Http.GetAsync($"/api/contests/{contest}/result");
            Assert.That(await frozen.Content.ReadAsStringAsync(), Does.Contain("result-frozen").And.Not.Contain("83.7"));
            Assert.That(await api.Http.GetStringAsync($"/api/contests/{contest}/result"), Does.Contain("83.7"));
        }
    }

    private static async Task<string> Seal(Api api)
    {
        using var answer = await api.Http.PostAsync("/api/contests/cup/seal", null);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<WallClient> Follow(ServerProcess server)
    {
        var wall = await WallClient.Connect(server.Address, "json", pass: null);
        await wall.Follow("cup");
        await wall.Next<Whole>();
        return wall;
    }

    private static async Task Heard(WallClient wall, string text)
    {
        while (!wall.Raw.Contains(text, StringComparison.Ordinal)) await wall.Next<object>();
    }

    private static Task<string> Board(Api api) => api.Http.GetStringAsync($"/api/contests/cup/{BoardPath}");
    private static async Task<string> Status(Api api)
    {
        var (contest, boards) = (await api.Get("/api/contests/cup"), await api.Get("/api/contests/cup/boards"));
        var board = boards.GetProperty("boards")[0];
        Assert.That(board.GetProperty("status").GetString(), Is.EqualTo(contest.GetProperty("status").GetString()));
        return $"{contest.GetProperty("status").GetString()} {contest.GetProperty("note").GetString()}";
    }

    private static string Act(string id, string type, int at) => JsonSerializer.Serialize(new { id, type, at, node = "cup" });
}
