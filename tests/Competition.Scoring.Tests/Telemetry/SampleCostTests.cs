namespace Competition.Scoring.Tests.Telemetry;

/// <summary>
/// What a sample costs in memory and in a detector. That of the detector alone is seen when it goes through all samples
/// again, because a void of a fire (of none that there is) changes what it counts under.
/// </summary>
internal sealed class SampleCostTests
{
    private const int Bound = 64;

    private static readonly string[] Quiet =
    [
        "\"when\":\"p > 36 and q == 1\",\"hold\":1,\"cooldown\":10,\"maxGap\":3",
        "\"when\":\"p >= 215 and p <= 225\",\"hold\":5,\"limit\":1",
        "\"when\":\"q == 0\",\"hold\":3,\"maxGap\":3",
        "\"seq\":[\"p > 300\",\"q == 2\"],\"within\":240,\"maxGap\":3",
        "\"integral\":\"max(0, abs(q - 1) - 2)\",\"maxGap\":3",
    ];

    // Of the trembling signal each sample is another value to one of these, and far apart every one is an end.
    private static readonly string[] Changing =
    [
        "\"integral\":\"p - 200\",\"maxGap\":3",
        "\"integral\":\"p * q\",\"maxGap\":0.1",
        "\"seq\":[\"p > 219\",\"q == 2\"],\"within\":240,\"maxGap\":3",
    ];

    [TestCaseSource(nameof(Quiet))]
    public void A_sample_in_a_detector_whose_predicate_does_not_change_allocates_nothing(string rule) =>
        AllocatesNothing(rule);

    [TestCaseSource(nameof(Changing))]
    public void A_sample_that_changes_what_a_detector_sees_allocates_nothing_either(string rule) =>
        AllocatesNothing(rule);

    [Test]
    public void A_held_sample_takes_a_bounded_number_of_bytes()
    {
        const int count = 200_000;
        var evaluation = Evaluation.Own(Watched.By(Quiet[0]).Rules, Watched.By(Quiet[0]).Roster, new EntrantId("a"));
        evaluation.Apply(Samples(0, 1000), []);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var from = 1000; from < count; from += 1000) evaluation.Apply(Samples(from, 1000), []);
        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)count;

        TestContext.Out.WriteLine($"{bytes:0.0} bytes a sample");
        Assert.That(bytes, Is.LessThan(Bound));
        GC.KeepAlive(evaluation);
    }

    [Test]
    public void Duplicates_and_samples_that_take_much_room_are_held_as_well()
    {
        var contest = Watched.By("\"when\":\"p > 1\",\"maxGap\":99");
        contest.Sample("p", 0.123456789m, 79228162514264337593543950335m, id: "wide");
        contest.Sample("p", 1_700_000_000.123456789m, -0.0000000000000000000000000001m, id: "007");
        var evaluation = contest.Evaluate();
        evaluation.Apply(contest.Facts, []);
        Assert.That(evaluation.Conflicts, Is.Empty);
        Assert.That(evaluation.Says("fires", "first", "dwell"), Is.EqualTo("1 0.123456789 99"));

        evaluation.Apply([Given.Fact("""{"id":"007","type":"sample","at":0.5,"entrant":"a","signal":"p","v":0}""")], []);
        Assert.That(string.Join(' ', evaluation.Conflicts), Is.EqualTo("007"), "the lesser content counts");
        Assert.That(evaluation.Says("dwell"), Is.EqualTo("0.376543211"));
    }

    // What the act itself allocates falls while the runtime compiles its own code better: so in turns, and the least.
    private static void AllocatesNothing(string rule)
    {
        var (few, many) = (Holding(rule, samples: 1_000), Holding(rule, samples: 11_000));
        var (least, most) = (long.MaxValue, long.MaxValue);
        for (var round = 0; round < 40; round++)
        {
            least = Math.Min(least, Again(few, round));
            most = Math.Min(most, Again(many, round));
        }

        Assert.That(most, Is.EqualTo(least), "what is allocated does not depend on how many samples there are");
    }

    private static Evaluation Holding(string rule, int samples)
    {
        var contest = Watched.By(rule);
        var evaluation = Evaluation.Own(contest.Rules, contest.Roster, new EntrantId("a"));
        evaluation.Apply(Samples(0, samples), []);
        return evaluation;
    }

    private static long Again(Evaluation evaluation, int round)
    {
        var overrule = Overrule(round);
        var before = GC.GetAllocatedBytesForCurrentThread();
        evaluation.Apply([overrule], []);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Fact Overrule(int number) => Given.Fact($$"""
        {"id":"v-{{number}}","type":"void","at":1,"target":"r#a#d@0.1{{number}}1","reason":"r"}
        """);

    // Two signals at 1 Hz each: a voltage that trembles, a door that stays as it is.
    private static Fact[] Samples(int from, int count) =>
        [.. Enumerable.Range(from, count).Select(i => i % 2 == 0
            ? Sample(i, "p", 218m + (i % 7 / 2m))
            : Sample(i, "q", 1m))];

    private static Fact Sample(int i, string signal, decimal v) => new(new Members(
    [
        new("id", Datum.Of($"dev-{i}")), new("type", Datum.Of("sample")), new("at", Datum.Of(i / 2m)),
        new("entrant", Datum.Of("a")), new("signal", Datum.Of(signal)), new("v", Datum.Of(v)),
    ]));
}
