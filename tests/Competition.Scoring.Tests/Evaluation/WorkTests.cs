namespace Competition.Scoring.Tests;

/// <summary>Work is counted in cells, not in time: what one fact touches does not grow with the field.</summary>
internal sealed class WorkTests
{
    private const string Rulebook = """
        {"id":"t","version":1,"root":{"id":"r","children":[{"each":["e1","e2","e3","e4"],
          "inputs":{"x":{"kind":"number","decimals":1} },"values":{"points":{"expr":"x * 2","else":0},"half":"=points / 2"} }],
          "values":{"sum":{"fold":"sum","of":"children.points"},"best":{"fold":"max","of":"children.half"} },
          "boards":{"b":{"keys":[{"by":"sum"},{"by":"best"}]} } } }
        """;

    // The list that is passed in and its enumerator, the seat and its keys, what has changed, the standing. Less where
    // the runtime has compiled its own code better.
    private const int Bytes = 480;
    private const int WithHeld = 512;

    [Test]
    public void Invariant_25_a_local_fact_touches_as_many_cells_among_10_000_as_among_100()
    {
        var few = Touched(entrants: 100);
        Assert.That(few, Is.EqualTo(6), "the input, points, half, their sum, the best and the seat on the board");
        Assert.That(Touched(entrants: 10_000), Is.EqualTo(few));
    }

    [TestCase(100)]
    [TestCase(10_000)]
    public void Invariant_25_a_local_fact_and_its_rank_allocate_so_many_bytes_however_large_the_field(int entrants) =>
        Assert.That(Allocated(entrants), Is.LessThanOrEqualTo(Bytes));

    [Test]
    public void What_a_fact_leaves_behind_is_bounded_too()
    {
        const int facts = 20_000;
        var (contest, evaluation) = Marked(entrants: 1_000);
        Fact[] marks = [.. Enumerable.Range(0, facts).Select(i => Mark(contest, $"p{i % 1_000}", i + (i / 1_000)))];
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var mark in marks) evaluation.Apply([mark], []);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / facts;
        TestContext.Out.WriteLine($"{bytes} bytes");
        Assert.That(bytes, Is.LessThanOrEqualTo(WithHeld), "lists of facts and the table of ids grow by doubling");
    }

    private static Fact Mark(Contest contest, string entrant, int number) =>
        contest.Value("r/e2.x", entrant, number % 2 * 900, at: 9 + number).Facts[^1];

    private static long Touched(int entrants)
    {
        var (contest, evaluation) = Marked(entrants);
        var before = evaluation.Computed;
        evaluation.Apply([contest.Value("r/e2.x", "p50", 999, at: 9).Facts[^1]], []);
        Assert.That(evaluation.Standing(contest.Rules.Board("r#b"), new EntrantId("p50"))?.Rank, Is.EqualTo(1));
        return evaluation.Computed - before;
    }

    private static long Allocated(int entrants)
    {
        var (contest, evaluation) = Marked(entrants);
        var least = long.MaxValue;
        for (var i = 0; i < 100; i++)
        {
            var fact = Mark(contest, "p50", i);
            var before = GC.GetAllocatedBytesForCurrentThread();
            evaluation.Apply([fact], []);
            evaluation.Standing(contest.Rules.Board("r#b"), new EntrantId("p50"));
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        TestContext.Out.WriteLine($"{least} bytes");
        return least;
    }

    private static (Contest Contest, Evaluation Evaluation) Marked(int entrants)
    {
        var ids = Enumerable.Range(0, entrants).Select(i => $"p{i}").ToArray();
        var contest = new Contest(Rulebook, "{" + string.Join(',', ids.Select(p => $"\"{p}\":{{}}")) + "}");
        foreach (var (i, id) in ids.Index()) contest.Value("r/e2.x", id, i % 97, at: 1);
        return (contest, contest.Evaluate());
    }
}
