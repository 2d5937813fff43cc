using Competition.Journal;
using Competition.Scoring;
using Competition.Testing;

namespace Competition.Engine.Tests;

/// <summary>A start with a snapshot is a start from the journals, only shorter; without a right one it is that start.</summary>
[TestFixture]
internal sealed class SnapshotTests
{
    [Test]
    public async Task A_start_with_one_reads_only_what_came_after_it()
    {
        await using var arena = await Filled();
        var entries = (await arena.Cup.Heads()).Sum(h => h.Head.Number);
        await arena.Snapshot();
        await arena.Stand(Some.Mark("z-1", "w1", "t1", 99m), Some.Mark("z-2", "w2", "t1", 98m));
        await arena.Settled();
        var before = arena.Counted.Entries;
        await arena.Restart();
        Assert.That(arena.Cup.Begun, Is.EqualTo(entries));
        Assert.That(arena.Counted.Entries - before, Is.LessThan(entries / 4), "of the office's journal all that it declares");
        await arena.Settled();
    }

    [Test]
    public async Task Who_slept_wakes_with_everything_that_concerns_him()
    {
        await using var arena = await Filled();
        await arena.Stand(Some.Alias("a-1", "K1", "w3"), Some.Mark("k-1", "K1", "t2", 55m));
        await arena.Snapshot();
        await arena.Restart();
        await arena.Stand(Some.Mark("z-1", "w3", "t1", 99m, at: 9m), Some.Mark("z-2", "K1", "t1", 77m, at: 10m));
        await arena.Settled();
        await arena.Stand(Some.Void("v-1", "m-4-1"), Some.Void("v-2", "k-1", at: 11m));
        await arena.Settled();
    }

    [Test]
    public async Task What_waits_for_its_target_still_waits()
    {
        await using var arena = await Filled();
        await arena.Stand(Some.Void("v-1", "late-1"), Some.Void("v-2", "late-2"), Some.Restore("r-2", "late-2"));
        await arena.Snapshot();
        await arena.Restart();
        Assert.That(arena.Cup.Begun, Is.GreaterThan(0));
        await arena.Stand(Some.Mark("late-1", "w1", "t1", 100m), Some.Mark("late-2", "w2", "t2", 100m));
        await arena.Settled();
        Assert.That(await arena.Submit(Some.Void("v-3", "v-1")), Is.InstanceOf<Receipt.Refused>(), "a void is not voided");
    }

    [Test]
    public async Task Seats_of_panels_ids_and_the_state_of_the_contest_are_as_before()
    {
        await using var arena = await Filled();
        var stood = (Receipt.Stands)await arena.Submit(Some.Judged("j-1", "w1", "J1", 50m));
        await arena.Stand(Some.Judged("j-2", "w1", "J2", 50m), Some.Judged("j-3", "w1", "J3", 50m));
        await arena.Snapshot();
        await arena.Restart();
        Assert.That(arena.Cup.Begun, Is.GreaterThan(0));
        Assert.That(arena.Cup.Status, Is.EqualTo(ContestStatus.Live));
        Assert.That(Code(await arena.Submit(Some.Judged("j-4", "w1", "J4", 50m))), Is.EqualTo("panel-full"));
        Assert.That(Code(await arena.Submit(Some.Judged("j-1", "w1", "J1", 51m))), Is.EqualTo("id-reused"));
        var again = (Receipt.StoodAlready)await arena.Submit(Some.Judged("j-1", "w1", "J1", 50m));
        Assert.That((again.Journal, again.Entry, again.Hash), Is.EqualTo((stood.Journal, stood.Entry, stood.Hash)));
        await arena.Stand(Some.Void("v-1", "j-2"), Some.Judged("j-4", "w1", "J4", 50m));
        await arena.Settled();
    }

    [Test]
    public async Task A_state_of_which_a_byte_is_another_is_thrown_away([Range(0, 11)] int place)
    {
        await using var arena = await Filled();
        await arena.Snapshot();
        await Spoil(arena, "state", bytes => (int)(bytes * (place + 0.5) / 12));
        await arena.Restart();
        Assert.That(arena.Cup.Begun, Is.Zero);
        await arena.Settled();
        Assert.That(Directory.GetFiles(arena.Snapshots!, "*", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public async Task Copies_of_which_a_byte_is_another_change_no_board([Range(0, 11)] int place)
    {
        await using var arena = await Filled();
        await arena.Snapshot();
        await Spoil(arena, "volume-1", bytes => (int)(bytes * (place + 0.5) / 12));
        await arena.Restart();
        for (var c = 1; c <= 6; c++) await arena.Stand(Some.Mark($"z-{c}", $"w{c}", "t1", 90m + c, at: 50m));
        await arena.Settled();
        await arena.Snapshot();
        await arena.Restart();
        await arena.Settled();
    }

    [Test]
    public async Task Copies_whose_table_is_another_are_thrown_away_with_their_snapshot()
    {
        await using var arena = await Filled();
        await arena.Snapshot();
        await Spoil(arena, "volume-1", bytes => bytes - 60);
        await arena.Restart();
        Assert.That(arena.Cup.Begun, Is.Zero);
        await arena.Settled();
    }

    [Test]
    public async Task Copies_that_do_not_hold_any_more_are_read_from_the_journals_instead()
    {
        await using var arena = await Filled();
        await arena.Snapshot();
        var volume = Directory.GetFiles(arena.Snapshots!, "volume-1", SearchOption.AllDirectories).Single();
        var bytes = await File.ReadAllBytesAsync(volume);
        for (var i = 8; i < bytes.Length / 2; i++) bytes[i] ^= 0x55;      // its table, behind, still holds
        await File.WriteAllBytesAsync(volume, bytes);
        await arena.Restart();
        Assert.That(arena.Cup.Begun, Is.GreaterThan(0));
        for (var c = 1; c <= 6; c++) await arena.Stand(Some.Mark($"z-{c}", $"w{c}", "t1", 90m + c, at: 50m));
        await arena.Settled();
    }

    [Test]
    public async Task One_of_other_rules_is_thrown_away()
    {
        await using var arena = await Filled();
        await arena.Snapshot();
        var rules = Some.Rules.Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal)
            .Replace("\"max\":100}", "\"max\":200}", StringComparison.Ordinal);
        await arena.Stand(Some.Fact($$"""{"id":"new-1","type":"rules","at":20,"version":2,"document":{{rules}} }"""));
        await arena.Restart();
        Assert.That(arena.Cup.Begun, Is.Zero);
        await arena.Settled();
    }

    [Test]
    public async Task One_that_knows_more_than_the_journals_is_thrown_away()
    {
        await using var arena = await Filled();
        await using var older = await Filled(marks: 2);
        await arena.Snapshot();
        Copy(arena.Snapshots!, older.Snapshots!);
        await older.Restart();
        Assert.That(older.Cup.Begun, Is.Zero);
        await older.Settled();
    }

    [Test]
    public async Task One_of_a_journal_that_says_something_else_is_thrown_away()
    {
        await using var arena = await Filled();
        await using var other = await Filled(first: 7m);
        await arena.Snapshot();
        Copy(arena.Snapshots!, other.Snapshots!);
        await other.Restart();
        Assert.That(other.Cup.Begun, Is.Zero);
        await other.Settled();
    }

    [Test]
    public async Task Volumes_become_one_and_what_is_not_needed_is_deleted()
    {
        await using var arena = await Filled();
        for (var n = 1; n <= Limits.SnapshotVolumes + 3; n++)
        {
            await arena.Stand(Some.Mark($"z-{n}", "w1", "t1", n, at: 100m + n));
            await arena.Snapshot();
        }

        var files = Directory.GetFiles(arena.Snapshots!, "*", SearchOption.AllDirectories);
        Assert.That(files, Has.Length.LessThanOrEqualTo(4));
        await arena.Restart();
        Assert.That(arena.Cup.Begun, Is.GreaterThan(0));
        await arena.Stand(Some.Mark("y-1", "w1", "t2", 1m, at: 200m));
        await arena.Settled();
    }

    [Test]
    public async Task It_is_readable_by_this_user_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("no modes of files here");
            return;
        }

        await using var arena = await Filled();
        await arena.Snapshot();
        foreach (var file in Directory.GetFiles(arena.Snapshots!, "*", SearchOption.AllDirectories))
            Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public async Task A_venue_or_contestant_that_fails_after_such_a_start_is_rebuilt()
    {
        await using var arena = await Filled();
        await arena.Snapshot();
        await arena.Restart();
        arena.Disk("east").LoseNext(written: true);
        try
        {
            await arena.Submit(Some.Mark("z-1", "w2", "t1", 93m, at: 60m));
        }
        catch (AppendUnknownException)
        {
            await arena.Submit(Some.Mark("z-1", "w2", "t1", 93m, at: 60m));
        }

        await arena.Stand(Some.Void("v-1", "m-2-1", at: 61m));
        await arena.Settled();
    }

    private static async Task Spoil(Arena arena, string name, Func<int, int> where)
    {
        var file = Directory.GetFiles(arena.Snapshots!, name, SearchOption.AllDirectories).Single();
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[where(bytes.Length)] ^= 0x10;
        await File.WriteAllBytesAsync(file, bytes);
    }

    private static string? Code(Receipt receipt) => (receipt as Receipt.Refused)?.Why.Code;

    private static async Task<Arena> Filled(int marks = 20, decimal first = 1m)
    {
        var arena = await Arena.Open(Some.Body(contestants: 6), snapshots: true);
        for (var n = 1; n <= marks; n++)
        {
            for (var c = 1; c <= 6; c++)
                await arena.Stand(Some.Mark($"m-{c}-{n}", $"w{c}", $"t{1 + (n % 2)}", n == 1 ? first : (c * 7 + n) % 90, at: n));
        }

        return arena;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }
    }
}
