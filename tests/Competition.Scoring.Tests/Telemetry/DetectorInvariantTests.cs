namespace Competition.Scoring.Tests.Telemetry;

/// <summary>What holds for every detector and all samples (invariant 20).</summary>
internal sealed class DetectorInvariantTests
{
    private static readonly string[] Rules =
    [
        "\"when\":\"p == 1 and q > 1\",\"hold\":1.5,\"maxGap\":2",
        "\"when\":\"p + q > 1\",\"hold\":1,\"repeat\":2,\"maxGap\":3",
        "\"when\":\"p >= 1\",\"until\":\"q > 1\",\"cooldown\":3",
        "\"when\":\"not has(q) or p == 2\",\"limit\":2",
        "\"seq\":[\"p == 1\",\"q > 0\",\"p == 2\"],\"within\":8,\"maxGap\":3",
        "\"integral\":\"p + coalesce(q, 1)\",\"maxGap\":1.5",
    ];

    private static IEnumerable<(Contest Contest, Random Random)> Runs()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            foreach (var rule in Rules)
            {
                var random = new Random(seed);
                var contest = Watched.By(rule);
                for (var signals = "pq"; contest.Facts.Count < 400;) Burst(contest, random, signals[random.Next(2)].ToString());
                yield return (contest, random);
            }
        }
    }

    [Test]
    public void Invariant_20_a_sample_that_repeats_the_held_value_changes_nothing_but_gives_evidence_earlier()
    {
        foreach (var (contest, random) in Runs())
        {
            var before = contest.Evaluate();
            var fires = before.FiresOf().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var (first, second) in Gaps(contest))
            {
                var at = first.At + decimal.Round((second.At - first.At) * random.Next(1, 9) / 10m, 3);
                contest.Sample(first["signal"].Text!, at, first["v"].Number!.Value);
            }

            var after = contest.Evaluate();
            var same = contest.Rules.Root.Detectors["d"].Cooldown == 0m && contest.Rules.Root.Detectors["d"].Limit is null;
            Assert.That(after.Says("dwell", "longest", "on", "total", "max", "min", "wrong"),
                Is.EqualTo(before.Says("dwell", "longest", "on", "total", "max", "min", "wrong")));
            if (same) Assert.That(after.FiresOf().Split(' ', StringSplitOptions.RemoveEmptyEntries), Is.SupersetOf(fires));
        }
    }

    [Test]
    public void Invariant_20_a_late_sample_is_the_same_as_one_in_time_and_going_back_as_going_through_all()
    {
        foreach (var (contest, random) in Runs())
        {
            var facts = contest.Facts.OrderBy(f => f.At).ThenBy(f => f.Id).ToArray();
            for (var i = 0; i < facts.Length; i++)
            {
                var reach = random.Next(5) == 0 ? facts.Length - i : Math.Min(12, facts.Length - i);
                var other = i + random.Next(reach);
                (facts[i], facts[other]) = (facts[other], facts[i]);
            }

            var evaluation = Evaluation.Whole(contest.Rules, contest.Roster);
            foreach (var bunch in facts.Chunk(1 + random.Next(3))) evaluation.Apply(bunch, []);
            AssertSame(evaluation, contest);

            var gone = contest.Facts.Where(_ => random.Next(10) == 0).Select(f => f.Id.Value).ToArray();
            foreach (var id in gone) evaluation.Apply([Given.Fact(Act("void", id, 10_000))], []);
            foreach (var id in gone) evaluation.Apply([Given.Fact(Act("restore", id, 10_001))], []);
            AssertSame(evaluation, contest);
        }
    }

    [Test]
    public void Invariant_20_dwell_fits_into_the_window_and_is_the_sum_of_its_spells_and_fires_keep_the_limit()
    {
        foreach (var (contest, _) in Runs())
        {
            var (rule, evaluation) = (contest.Rules.Root.Detectors["d"], contest.Evaluate());
            var spells = evaluation.Spells(rule, new EntrantId("a"));
            var dwell = evaluation.Cell(contest.Rules.Value("r.vdwell"), new EntrantId("a")).Number;

            Assert.That(dwell, Is.EqualTo(spells.Sum(s => s.Until - s.From)));
            Assert.That(dwell, Is.InRange(0m, contest.Facts.Max(f => f.At) - contest.Facts.Min(f => f.At)));
            Assert.That(spells.Zip(spells.Skip(1)).All(p => p.First.Until <= p.Second.From && !p.First.IsOpen), Is.True);
            Assert.That(evaluation.Fires(rule, new EntrantId("a")), Has.Count.AtMost(rule.Limit ?? int.MaxValue));
        }
    }

    [Test]
    public void Invariant_20_a_gap_breaks_a_hold()
    {
        Assert.That(Watched.By("\"when\":\"p == 1\",\"hold\":5,\"maxGap\":3").Samples("p", "0:1 2.9:1 5.8:1").Fires(), Is.EqualTo("5"));
        Assert.That(Watched.By("\"when\":\"p == 1\",\"hold\":5,\"maxGap\":3").Samples("p", "0:1 3.1:1 6:1").Fires(), Is.Empty);
    }

    private static void Burst(Contest contest, Random random, string signal)
    {
        var (at, value) = (random.Next(800) / 2m, random.Next(3));
        for (var left = random.Next(1, 30); left > 0; left--, at += random.Next(12) == 0 ? 4m : 1m)
            contest.Sample(signal, at, random.Next(5) == 0 ? random.Next(3) : value);
    }

    // Of one signal, neighbours not farther apart than the gap, in canonical order.
    private static (Fact First, Fact Second)[] Gaps(Contest contest)
    {
        var gap = contest.Rules.Root.Detectors["d"].MaxGap;
        return [.. contest.Facts.GroupBy(f => f["signal"].Text)
            .Select(s => s.OrderBy(f => f, FactOrder.Canonical).ToArray())
            .SelectMany(s => s.Zip(s.Skip(1)))
            .Where(p => p.Second.At > p.First.At && p.Second.At - p.First.At <= gap)];
    }

    private static string Act(string type, string target, int at) =>
        $$"""{"id":"{{type}}-{{target}}","type":"{{type}}","at":{{at}},"target":"{{target}}","reason":"r"}""";

    private static void AssertSame(Evaluation evaluation, Contest contest)
    {
        var whole = contest.Evaluate();
        Assert.That(evaluation.Says([.. Watched.Outputs, "on"]), Is.EqualTo(whole.Says([.. Watched.Outputs, "on"])));
        Assert.That(evaluation.FiresOf(), Is.EqualTo(whole.FiresOf()));
    }
}
