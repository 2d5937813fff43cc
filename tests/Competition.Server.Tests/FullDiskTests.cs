using Competition.Testing;
using Competition.Wire;

namespace Competition.Server.Tests;

/// <summary>The server's disk is full: marks wait at their sources, boards go on, and with space the marks stand.</summary>
[TestFixture]
internal sealed class FullDiskTests
{
    private const string Contest = "cup";

    [Test]
    public async Task A_full_disk_refuses_marks_keeps_boards_and_walls_and_takes_the_marks_when_there_is_space()
    {
        var (disk, whyNot) = await SmallDisk.Mount("4m");
        if (disk is null) Assert.Ignore(whyNot!);
        await using var small = disk!;
        using var folder = new TempFolder();
        string board;
        await using (var server = await ServerProcess.Start(folder, settings: $"DataDir={small.Path}/data"))
        {
            using var api = server.Api();
            await api.Make(Contest);
            var (wall, shown) = await Followed(server);
            await using var _ = wall;
            Assert.That(await Ruled(api, 1, 50), Is.EqualTo("stands"));
            small.Fill();

            var sent = await SendUntilRefused(api);
            var before = await ShownBoard.CsvOnDisk(api, Contest);
            await BoardsAreServed(server, api, before, (wall, shown));
            Assert.That(await Ruled(api, sent, 400), Is.EqualTo("disk-full"), "and again, as often as it is sent");

            small.Free();
            Assert.That(await Ruled(api, sent, 400), Is.EqualTo("stands"));
            board = await ShownBoard.CsvOnDisk(api, Contest);
            Assert.That(board, Is.Not.EqualTo(before));
            while (shown.Csv != board) shown.Take(await wall.Next());
            await server.Stop();
        }

        await using var again = await ServerProcess.Start(folder, settings: $"DataDir={small.Path}/data");
        using var same = again.Api();
        Assert.That(await ShownBoard.CsvOnDisk(same, Contest), Is.EqualTo(board));
    }

    /// <summary>Room that was made ahead takes marks even now; then they are refused. Says which were first.</summary>
    private static async Task<int> SendUntilRefused(Api api)
    {
        for (var from = 1000; from < 100_000; from += 400)
        {
            if (await Ruled(api, from, 400) == "disk-full") return from;
        }

        throw new AssertionException("the disk is not full");
    }

    private static async Task BoardsAreServed(
        ServerProcess server, Api api, string csv, (WallClient Wall, ShownBoard Shown) old)
    {
        while (old.Shown.Csv != csv) old.Shown.Take(await old.Wall.Next());
        Assert.That((await old.Wall.Next<Beat>()).Hash, Is.EqualTo(old.Shown.Hash), "the wall that was there is fed");
        var (wall, shown) = await Followed(server);
        await using var _ = wall;
        Assert.That(shown.Csv, Is.EqualTo(csv), "a new wall too");
        using var health = await api.Http.GetAsync("/health/ready");
        Assert.That((int)health.StatusCode, Is.EqualTo(200));
    }

    private static async Task<(WallClient Wall, ShownBoard Shown)> Followed(ServerProcess server)
    {
        var wall = await WallClient.Connect(server.Address);
        await wall.Follow(Contest);
        var shown = new ShownBoard();
        shown.Take(await wall.Next<Whole>());
        return (wall, shown);
    }

    /// <summary>
    /// Sends marks of one contestant, and so to one venue: what became of the last of them, "stands" also where it did
    /// before.
    /// </summary>
    private static async Task<string> Ruled(Api api, int from, int count)
    {
        var marks = Enumerable.Range(from, count).Select(n => Cup.Mark($"a-{n}", entrant: 1, value: n % 97, at: n));
        var last = (await api.Post(Contest, [.. marks]))[^1];
        return last.Ruling == "refused" ? last.Why! : "stands";
    }
}
