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

    [Test]
    public void Invariant_25_a_local_fact_touches_as_many_cells_among_10_000_as_among_100()
    {
        var few = Touched(entrants: 100);
        Assert.That(few, Is.EqualTo(6), "the input, points, half, their sum, the best and the seat on the board");
        Assert.That(Touched(entrants: 10_000), Is.EqualTo(few));
    }

    [Test]
    public void Invariant_25_a_local_fact_allocates_a_bounded_number_of_bytes_however_large_the_field() =>
        Assert.That(Allocated(entrants: 10_000), Is.LessThanOrEqualTo(Allocated(entrants: 100) + 1_024).And.LessThan(8_192));

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
            var fact = contest.Value("r/e2.x", "p50", i % 2 * 900, at: 9 + i).Facts[^1];
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
