using Competition.Scoring;
using Competition.Testing;

namespace Competition.Engine.Tests;

/// <summary>
/// Two nodes go on apart from one backup, their journals meet: every node that has them all shows the boards that the
/// facts alone give, also after its actors break.
/// </summary>
[TestFixture]
internal sealed class UnionTests
{
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public Task Journals_that_meet_give_the_boards_of_their_facts(int seed) => Meet(seed, facts: 120);

    [Test]
    [Category("Long")]
    public async Task Journals_that_meet_give_the_boards_of_their_facts_many_times([Range(10, 60)] int seed) =>
        await Meet(seed, facts: 400);

    [Test]
    public async Task Journals_that_meet_give_the_boards_of_their_facts_also_with_snapshots([Range(1, 12)] int seed)
    {
        TestContext.Out.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var first = await Arena.Open(Some.Body(contestants: 8));
        await Play(first, random, 80);
        await using var one = await Arena.On(await Copies.Of(first.Store), "one");
        await using var two = await Arena.On(await Copies.Of(first.Store), "two");
        await Task.WhenAll(Play(one, new Random(seed + 1), 80), Play(two, new Random(seed + 2), 80));
        await using var all = await Arena.On(await Copies.Of(one.Store, two.Store), "all", snapshots: true);
        for (var round = 0; round < 6; round++)
        {
            if (random.Next(3) == 0) all.Disk(random.Next(2) == 0 ? "west" : "east", "all").LoseNext(written: random.Next(2) == 0);
            var snapshot = Snapshot(all, random.Next(30));
            await Play(all, random, 40);
            await snapshot;
            if (random.Next(2) == 0) await all.Restart();
            if (round % 2 == 1) await SameAsFacts(all);
        }

        await Snapshot(all, 0);
        await all.Restart();
        Assert.That(all.Cup.Begun, Is.GreaterThan(0));
        await SameAsFacts(all);
    }

    private static async Task Snapshot(Arena arena, int after)
    {
        await Task.Delay(after);
        try
        {
            await arena.Snapshot();
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
        }
    }

    private static async Task Meet(int seed, int facts)
    {
        TestContext.Out.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var first = await Arena.Open(Some.Body(contestants: 8));
        await Play(first, random, facts);
        await using var one = await Arena.On(await Copies.Of(first.Store), "one");
        await using var two = await Arena.On(await Copies.Of(first.Store), "two");
        await Task.WhenAll(Play(one, new Random(seed + 1), facts), Play(two, new Random(seed + 2), facts));

        await using var all = await Arena.On(await Copies.Of(one.Store, two.Store), "all");
        await SameAsFacts(all);
        await Play(all, random, facts);
        await SameAsFacts(all);
        all.Disk("west", "all").LoseNext(written: true);
        await Play(all, random, facts);
        await SameAsFacts(all);
        await using var late = await Arena.On(await Copies.Of(all.Store), "late");
        await SameAsFacts(late);
        Assert.That(late.Cup.Conflicts.Select(c => c.Id), Is.EqualTo(all.Cup.Conflicts.Select(c => c.Id)));
        Assert.That(late.Cup.Conflicts, Is.Not.Empty, "or this tries nothing");
    }

    private static async Task SameAsFacts(Arena arena)
    {
        var rules = arena.Cup.Definition;
        var truth = Evaluation.Whole(rules.Rules, rules.Roster);
        truth.Apply([.. (await arena.Store.Facts()).Where(f => f.Type != FactType.Contest)], []);
        Assert.That(arena.Cup.Conflicts.Select(c => c.Id), Is.EqualTo(truth.Conflicts));
        foreach (var board in rules.Rules.Boards)
        {
            var shown = await arena.Settled(board.Ref);
            var expected = truth.Board(board).Select(s => $"{s.Entrant} {truth.Cell(Key(board), s.Entrant)}");
            Assert.That(shown.Split('\n').Select(l => string.Join(' ', l.Split(' ')[1..3])), Is.EqualTo(expected), board.Ref.ToString());
        }
    }

    private static ValueRule Key(Board board) => board.KeyValues[0];

    private static async Task Play(Arena arena, Random random, int facts)
    {
        foreach (var wave in Enumerable.Range(0, facts).Select(_ => Fact(random)).Chunk(40))
            await Task.WhenAll(wave.Select(f => Submit(arena, f)));
    }

    private static async Task Submit(Arena arena, Fact fact)
    {
        try
        {
            await arena.Submit(fact);
        }
        catch (Journal.AppendUnknownException)
        {
            await arena.Submit(fact);
        }
    }

    // Few ids: the nodes use the same ones for other things.
    private static Fact Fact(Random random)
    {
        var (id, target) = ($"m-{random.Next(300)}", $"m-{random.Next(300)}");
        var entrant = random.Next(10) == 0 ? $"K{random.Next(1, 3)}" : $"w{random.Next(1, 9)}";
        decimal at = random.Next(1000);
        return random.Next(12) switch
        {
            0 => Some.Void(id, target, at),
            1 => Some.Restore(id, target, at),
            2 => Some.Alias(id, $"K{random.Next(1, 3)}", $"w{random.Next(1, 9)}", at),
            3 => Some.Judged(id, entrant, $"J{random.Next(1, 4)}", random.Next(101)),
            4 => Some.Fact($$"""
                {"id":"{{id}}","type":"status","at":{{at}},"node":"cup/t1","entrant":"w{{random.Next(1, 9)}}",
                 "code":"{{(random.Next(2) == 0 ? "OK" : "DNF")}}"}
                """),
            _ => Some.Mark(id, entrant, $"t{random.Next(1, 3)}", random.Next(101), at),
        };
    }
}
