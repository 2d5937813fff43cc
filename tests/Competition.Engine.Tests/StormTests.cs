using System.Globalization;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>Facts doubled, shuffled, voided, with disks that refuse or leave it open: every board equals its journals.</summary>
[TestFixture]
internal sealed class StormTests
{
    [Test]
    public async Task After_a_storm_every_board_is_the_board_of_the_journals_and_every_receipt_is_kept(
        [Values(1, 2, 3)] int seed, [Values] bool snapshots)
    {
        TestContext.Out.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var arena = await Arena.Open(Some.Body(contestants: 20), snapshots);
        var sent = Facts(random, 600);
        var facts = sent.Concat(sent.Where(_ => random.Next(4) == 0)).OrderBy(_ => random.Next()).ToList();
        var receipts = new List<Receipt>();
        foreach (var wave in facts.Chunk(50))
        {
            Disturb(arena, random);
            var snapshot = snapshots ? Snapshot(arena) : Task.CompletedTask;
            receipts.AddRange(await Task.WhenAll(wave.Select(f => Submit(arena, f))));
            await snapshot;
            if (snapshots && random.Next(3) == 0) await arena.Restart();
        }

        var standing = receipts.Where(r => r is not Receipt.Refused).Select(r => r.Id.Value).ToHashSet();
        await SameEverywhere(arena, standing);
        await arena.Restart();
        await SameEverywhere(arena, standing);
    }

    // One that meets a disk that fails comes to nothing.
    private static async Task Snapshot(Arena arena)
    {
        try
        {
            await arena.Snapshot();
        }
        catch (IOException)
        {
            // the next one will be taken
        }
    }

    // Who is told that nobody knows sends again.
    private static async Task<Receipt> Submit(Arena arena, Fact fact)
    {
        while (true)
        {
            try
            {
                return await arena.Submit(fact);
            }
            catch (IOException)
            {
                await Task.Yield();
            }
        }
    }

    private static async Task SameEverywhere(Arena arena, HashSet<string> standing)
    {
        foreach (var board in arena.Cup.Definition.Rules.Boards) await arena.Settled(board.Ref);
        var kept = new List<string>();
        foreach (var venue in new[] { "east", "west", "office" })
        {
            kept.AddRange((await arena.Entries(venue)).Where(e => e.Fact.Type != FactType.Contest).Select(e => e.Fact.Id.Value));
        }

        Assert.That(kept, Is.Unique);
        Assert.That(standing, Is.SubsetOf(kept));
    }

    private static void Disturb(Arena arena, Random random)
    {
        var disk = arena.Disk(random.Next(5) switch { 0 => "office", 1 or 2 => "west", _ => "east" });
        switch (random.Next(6))
        {
            case 0: disk.RefuseNext("disk-full"); break;
            case 1: disk.LoseNext(written: true); break;
            case 2: disk.LoseNext(written: false); break;
        }
    }

    private static List<Fact> Facts(Random random, int count)
    {
        var facts = new List<Fact>();
        for (var n = 1; n <= count; n++)
        {
            var entrant = random.Next(12) == 0 ? $"K{random.Next(1, 3)}" : string.Create(CultureInfo.InvariantCulture, $"w{random.Next(1, 21)}");
            var target = $"m-{random.Next(1, count)}";
            var id = random.Next(40) == 0 ? $"m-{random.Next(1, count)}" : $"m-{n}";      // a device that counts wrongly
            facts.Add(random.Next(10) switch
            {
                0 => Some.Void(random.Next(9) == 0 ? id : $"v-{n}", target, at: n),
                1 => Some.Restore($"r-{n}", target, at: n),
                2 when random.Next(5) == 0 => Some.Alias($"l-{n}", $"K{random.Next(1, 3)}", $"w{random.Next(1, 21)}", at: n),
                3 => Some.Judged($"j-{n}", entrant, $"J{random.Next(1, 4)}", random.Next(101)),
                _ => Some.Mark(id, entrant, $"t{random.Next(1, 3)}", random.Next(101), at: n),
            });
        }

        return facts;
    }
}
