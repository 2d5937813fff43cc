using System.Net;
using Competition.Testing;
using Competition.Wire;

namespace Competition.Server.Tests;

/// <summary>The loss of Redis stops receipts, not walls; and a start on a Redis that loses things is refused.</summary>
[TestFixture]
internal sealed class RedisWallTests
{
    [Test]
    public async Task While_Redis_is_away_walls_keep_their_board_and_are_not_told_that_it_is_current()
    {
        await using var redis = await Started();
        using var folder = new TempFolder();
        await using var server = await Serve(folder, redis);
        using var api = server.Api();
        await api.Make("cup");
        await api.Post("cup", Cup.Mark("a-1", entrant: 1, value: 80));
        var hash = await ShownBoard.HashOnDisk(server.Address, api, "cup");
        await using var wall = await WallClient.Connect(server.Address);
        await wall.Follow("cup");
        await wall.Next<Beat>();

        await redis.Kill();
        await Said(server, "is lost; there are no receipts");
        await using var late = await WallClient.Connect(server.Address);
        await late.Follow("cup");
        Assert.That((await late.Next<Whole>()).Hash, Is.EqualTo(hash), "who comes now sees the last board");
        await Assert.ThrowsAsync<OperationCanceledException>(() => late.Next<Beat>(TimeSpan.FromSeconds(3)));
        using var recount = await api.Http.GetAsync(new Uri("/api/contests/cup/board?of=cup%23total&asOf=0", UriKind.Relative));
        Assert.That(recount.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(await recount.Content.ReadAsStringAsync(), Does.Contain("journal-unreachable"));

        await redis.StartAgain();
        await Said(server, "is back");
        Assert.That((await late.Next<Beat>()).Hash, Is.EqualTo(hash));
        Assert.That((await wall.Next<Beat>()).Hash, Is.EqualTo(hash), "its line was never cut");
        Assert.That(await ShownBoard.HashOnDisk(server.Address, api, "cup"), Is.EqualTo(hash));
    }

    [Test]
    public async Task Facts_that_cannot_be_written_are_answered_each_by_name_and_the_log_has_no_trace()
    {
        await using var redis = await Started();
        using var folder = new TempFolder();
        await using var server = await Serve(folder, redis);
        using var api = server.Api();
        await api.Make("cup");
        var stood = (await api.Post("cup", Cup.Mark("a-1", entrant: 1, value: 80))).Single();

        await redis.Kill();
        await Said(server, "is lost; there are no receipts");
        var lost = await api.Post("cup", Cup.Mark("a-2", entrant: 1, value: 8), Cup.Mark("a-3", entrant: 2, value: 9));
        Assert.That(lost.Select(r => (r.Id, r.Ruling, r.Why)), Is.EqualTo(new (string?, string, string?)[]
            { ("a-2", "refused", "journal-unreachable"), ("a-3", "refused", "journal-unreachable") }));

        await redis.StartAgain();
        await Said(server, "is back");
        await redis.Say($"DEL competition:journal:cup:{stood.Journal}");
        Assert.That(await Refused(api, stood.Journal!), Does.Contain("\"code\":\"journal-unreachable\""));
        var gone = (await api.Post("cup", Cup.Mark("a-4", entrant: 1, value: 8))).Single();
        Assert.That((gone.Ruling, gone.Why), Is.EqualTo(("refused", "journal-damaged")), gone.Message);
        Assert.That(server.Said, Does.Not.Contain("nhandled exception").And.Not.Contain("\n   at "));
    }

    private static async Task<string> Refused(Api api, string journal)
    {
        using var answer = await api.Http.GetAsync($"/api/contests/cup/journals/{journal}?from=1");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable), text);
        return await answer.Content.ReadAsStringAsync();
    }

    [Test]
    public async Task A_Redis_that_loses_what_it_acknowledges_is_refused_unless_that_is_allowed()
    {
        await using var redis = await Started("--appendfsync", "everysec");
        using var folder = new TempFolder();
        string[] words = ["--urls", "http://127.0.0.1:0", "--Competition:Journal=redis"];
        await using var refused = ServerProcess.Launch(folder, [.. words, $"--Competition:Redis={redis.Connection}"]);
        await refused.Ended();
        Assert.Multiple(() =>
        {
            Assert.That(refused.ExitCode, Is.EqualTo(2));
            Assert.That(refused.Said, Does.Contain("appendfsync is 'everysec'; required: always"));
        });

        await using var allowed = await Serve(folder, redis, "RedisUnsafe=true");
        Assert.That(allowed.Said, Does.Contain("Receipts may be lost").And.Contain("Journals lie in Redis at 127.0.0.1:"));
    }

    private static async Task<RedisProcess> Started(params string[] options)
    {
        if (!RedisProcess.IsInstalled) Assert.Ignore("redis-server is not installed");
        return await RedisProcess.Start(options);
    }

    private static Task<ServerProcess> Serve(TempFolder folder, RedisProcess redis, params string[] more) =>
        ServerProcess.Start(folder, 0, ["Journal=redis", $"Redis={redis.Connection}", .. more]);

    private static async Task Said(ServerProcess server, string words)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!server.Said.Contains(words, StringComparison.Ordinal)) await Task.Delay(50, limit.Token);
    }
}
