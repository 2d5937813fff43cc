using Competition.Journal;
using Competition.Scoring;
using Competition.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Competition.Engine.Tests;

/// <summary>A snapshot is never more than a shorter start: no board, receipt or change depends on one.</summary>
[TestFixture, CancelAfter(120_000)]
internal sealed class SnapshotPromiseTests
{
    [Test]
    public async Task Boards_are_current_when_a_contest_is_open_also_those_of_who_has_a_seat()
    {
        await using var arena = await WithSeat();
        await arena.Snapshot();
        await arena.Stand(Some.Mark("z-1", "w3", "t1", 9m, at: 70m));
        var before = await arena.Settled();
        Spoil(arena);      // so that copies are read from the journals, where a read can be held
        var held = arena.Disk("east").HoldNextRead();      // the first is that of the seat
        var starting = arena.Restart();
        await held.Reached;
        await Task.WhenAny(starting, Task.Delay(2_000));
        var shown = starting.IsCompleted ? Arena.Text(arena.Cup.Board(Some.Overall)!.Now) : null;
        held.Release();
        await starting;
        Assert.That(arena.Cup.Begun, Is.GreaterThan(0));
        Assert.That(shown ?? await arena.Settled(), Is.EqualTo(before));
    }

    [Test]
    public async Task Who_wakes_while_one_is_taken_is_in_it_with_the_facts_of_his_seat()
    {
        await using var arena = await Asleep();
        var (waking, seat) = (arena.Disk("office").HoldNextRead(), arena.Disk("east").HoldNextRead());
        await arena.Stand(Some.Mark("z-1", "w3", "t1", 9m, at: 70m));
        await waking.Reached;
        var taking = arena.Snapshot();
        await Task.Delay(500);
        waking.Release();
        await seat.Reached;
        await Task.WhenAny(taking, Task.Delay(2_000));
        TestContext.Out.WriteLine($"taken without the seat: {taking.IsCompleted}");
        seat.Release();
        await taking;
        await SameAfterAStart(arena);
    }

    [Test]
    public async Task Whom_a_seat_wakes_while_one_is_taken_is_in_it_with_its_facts()
    {
        await using var arena = await Asleep();
        var seat = arena.Disk("east").HoldNextRead();
        await arena.Stand(Some.Mark("k-2", "K1", "t1", 88m, at: 70m));
        await seat.Reached;
        var taking = arena.Snapshot();
        await Task.Delay(500);
        seat.Release();
        await taking;
        await SameAfterAStart(arena);
    }

    [Test]
    public async Task A_void_that_is_still_on_its_way_while_a_seal_waits_is_told_again_after_a_start()
    {
        await using var arena = await Arena.Open(snapshots: true);
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m), Some.Mark("a-2", "w3", "t1", 70m), Sealing.Publish("p-1", at: 6m));
        await arena.Settled();
        var held = arena.Disk("west").HoldNextRead();
        var voided = arena.Submit(Some.Void("v-1", "a-1"));
        await held.Reached;
        Assert.That(await voided, Is.InstanceOf<Receipt.Stands>());

        arena.Disk("office").RefuseNext("disk-full");
        var sealing = arena.Try();      // waits, within a limit, until all are told
        await Task.Delay(200);
        var taking = arena.Snapshot();
        await Task.WhenAny(taking, Task.Delay(2_000));
        var isTaken = taking.IsCompleted;      // right is to wait for the void; wrong is a snapshot without it
        var copy = isTaken ? Directory.CreateTempSubdirectory().FullName : null;
        if (copy is not null) Copy(arena.Snapshots!, copy);
        held.Release();
        Assert.That(await sealing, Is.InstanceOf<SealOutcome.Refused>());
        await taking;
        await arena.Settled();
        if (copy is not null) Copy(copy, arena.Snapshots!);      // as a kill at that instant leaves it
        await arena.Restart();
        Assert.That(arena.Cup.Begun, Is.GreaterThan(0));
        await arena.Settled();
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_change_of_rules_does_not_wait_for_one_that_cannot_be_taken_now(bool snapshots)
    {
        var folder = Directory.CreateTempSubdirectory("competition-snapshots-").FullName;
        var store = new MemoryJournals();
        var settings = new EngineSettings(Arena.Node, TimeSpan.FromMilliseconds(1), Lanes: 3)
        {
            Snapshots = snapshots ? new SnapshotFolder(folder) : null,
            SnapshotEntries = 1,
        };
        await using var catalogue = await ContestCatalogue.Open(
            store, settings, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);
        await catalogue.Put(Some.Cup, Some.Body(), Some.Organiser);
        var cup = catalogue.Find(Some.Cup)!;
        await cup.Submit(Some.Mark("a-1", "w1", "t1", 80m), Some.Organiser);
        var held = store.Faults(Some.Cup, Arena.Journal("west")).HoldNextRead();
        await cup.Submit(Some.Void("v-1", "a-1"), Some.Organiser);
        await Task.Delay(5_000);      // one is due, and waits until the void is told
        var rules = Some.Rules.Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal)
            .Replace("\"max\":100}", "\"max\":200}", StringComparison.Ordinal);
        var changing = cup.Submit(
            Some.Fact($$"""{"id":"new-1","type":"rules","at":20,"version":2,"document":{{rules}} }"""), Some.Organiser);
        var inTime = await Task.WhenAny(changing, Task.Delay(45_000)) == changing;
        var mark = cup.Submit(Some.Mark("a-2", "w2", "t1", 80m), Some.Organiser);
        var receipt = await Task.WhenAny(mark, Task.Delay(2_000)) == mark;
        held.Release();
        await changing;
        await mark;
        Assert.That((inTime, receipt), Is.EqualTo((true, true)), "(the rules changed, a mark has its receipt)");
    }

    // Everybody sleeps, and copies are read from the journals, where a read can be held.
    private static async Task<Arena> Asleep()
    {
        var arena = await WithSeat();
        await arena.Snapshot();
        Spoil(arena);
        await arena.Restart();
        Assert.That(arena.Cup.Begun, Is.GreaterThan(0));
        return arena;
    }

    private static async Task SameAfterAStart(Arena arena)
    {
        await arena.Settled();
        await arena.Restart();
        Assert.That(arena.Cup.Begun, Is.GreaterThan(0));
        await arena.Settled();
    }

    private static void Spoil(Arena arena)
    {
        foreach (var volume in Directory.GetFiles(arena.Snapshots!, "volume-*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(volume);
            for (var i = 8; i < bytes.Length / 2; i++) bytes[i] ^= 0x55;      // its table, behind, still holds
            File.WriteAllBytes(volume, bytes);
        }
    }

    internal static async Task<Arena> WithSeat(int marks = 1)
    {
        var arena = await Arena.Open(snapshots: true);
        for (var c = 1; c <= 6; c++) await arena.Stand(Some.Mark($"m-{c}", $"w{c}", "t1", 10m * c, at: c));
        await arena.Stand(Some.Alias("a-1", "K1", "w3"));
        var seat = Enumerable.Range(1, marks).Select(n => arena.Submit(Some.Mark($"k-{n}", "K1", "t2", n % 90 + 1, at: 60m + n)));
        Assert.That(await Task.WhenAll(seat), Has.All.InstanceOf<Receipt.Stands>());
        await arena.Settled();
        return arena;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Delete(place);
            File.Copy(file, place);
        }
    }
}
