using Competition.Journal;
using Competition.Scoring;
using Competition.Testing;

namespace Competition.Engine.Tests;

/// <summary>A journal that cannot be read keeps its contest closed, and nothing else: no other contest waits for it.</summary>
[TestFixture]
internal sealed class DamagedJournalTests
{
    private static readonly ContestId Other = new("other");
    private string _root = "";

    [SetUp]
    public void Make() => _root = Directory.CreateTempSubdirectory("damaged-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(_root, recursive: true);

    [Test, CancelAfter(20_000)]
    public async Task A_contest_with_a_damaged_journal_is_named_and_the_others_are_served(CancellationToken cancel)
    {
        await Filled();
        var segment = Directory.GetFiles(_root, "*.seg", SearchOption.AllDirectories)
            .First(f => f.Contains("id-cup", StringComparison.Ordinal) && f.Contains("id-east", StringComparison.Ordinal));
        var bytes = await File.ReadAllBytesAsync(segment, cancel);
        bytes[bytes.Length / 2] ^= 0x20;
        await File.WriteAllBytesAsync(segment, bytes, cancel);

        await using var store = SmallSegments.Open(_root, 4096);
        await using var catalogue = await Arena.Catalog(store).WaitAsync(cancel);
        Assert.That(catalogue.Unopened[Some.Cup], Does.Contain(segment).And.Contain("competition inspect"));
        var other = catalogue.Find(Other)!;
        Assert.That(await other.Submit(Some.Mark("z-1", "w2", "t1", 5m, at: 900m), Some.Organiser), Is.InstanceOf<Receipt.Stands>());
    }

    // Voids in every venue: whoever has one asks all venues for its target.
    private async Task Filled()
    {
        await using var store = SmallSegments.Open(_root, 4096);
        await using var catalogue = await Arena.Catalog(store);
        foreach (var id in new[] { Some.Cup, Other })
        {
            await catalogue.Put(id, Some.Body(), Some.Organiser);
            var contest = catalogue.Find(id)!;
            for (var n = 1; n <= 100; n++)
            {
                await contest.Submit(Some.Mark($"m-{n}", $"w{1 + (n % 6)}", "t1", n % 90, at: n), Some.Organiser);
                if (n % 7 == 0) await contest.Submit(Some.Void($"v-{n}", $"m-{n}", at: n), Some.Organiser);
            }
        }
    }
}
