namespace Competition.Scoring.Tests;

/// <summary>
/// What must hold of time whatever the facts (invariants 5, 16, 19), on random contests that use it.
/// </summary>
internal sealed class TimeInvariantTests
{
    private const int Seeds = 25;
    private const int Count = 120;

    [Test]
    public void Invariant_05_a_pause_added_later_shifts_exactly_the_times_of_those_who_were_paused()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var contest = Laps(random, out var laps);
            var before = Times(contest);
            var (from, granted) = (random.Next(10, 60), random.Next(1, 20));
            var (venue, entrant) = seed % 2 == 0 ? ("V1", null) : ((string?)null, "c");
            contest.Clock("r", "pause", from, venue, entrant).Clock("r", "resume", from + granted, venue, entrant);
            var after = Times(contest);
            foreach (var (who, at) in laps)
            {
                var isPaused = entrant is null ? who is "a" or "b" : who == entrant;
                var lost = isPaused ? Math.Clamp(at - from, 0, granted) : 0;
                Assert.That(after[who], Is.EqualTo(before[who] - lost), $"seed {seed}, {who} at {at}");
            }
        }
    }

    [Test]
    public void Invariant_16_what_accrues_is_at_most_rate_times_window_and_its_holders_share_the_time()
    {
        var contest = new Contest("""
            {"id":"t","version":1,"root":{"id":"r","window":{"opens":"=20","limit":50},"inputs":{"own":{"kind":"state","exclusive":true} },
              "values":{"x":{"accrue":3,"while":"own"} } } }
            """, Rulebooks.Persons);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var facts = Facts(contest, seed).Where(f => f.Type == FactType.Mark);
            var evaluation = Whole(contest, [.. facts]);
            var held = contest.Roster.Entrants.Keys.Select(e => evaluation.Cell(contest.Rules.Value("r.x"), e).Number).ToArray();
            Assert.That(held, Has.All.InRange(0m, 150m));
            Assert.That(held.Sum(), Is.InRange(1m, 150m), "never two at a time");
        }
    }

    [Test]
    public void Invariant_19_nothing_outside_its_window_influences_any_value()
    {
        var stages = Rulebooks.All.Single(r => r.Name == "stages");
        var contest = new Contest(stages.Rulebook, stages.Roster);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var facts = Facts(contest, seed).Where(f => f.Type is FactType.Mark or FactType.Status).ToArray();
            var all = Whole(contest, facts);
            var inside = Whole(contest, [.. facts.Where(f => f.Type != FactType.Mark || Counts(contest.Rules, f))]);
            Assert.That(inside.Everything(), Is.EqualTo(all.Everything()), $"seed {seed}");
        }

        // The windows of the root and of the first stage, which wait for nothing.
        static bool Counts(Rulebook rules, Fact fact)
        {
            var input = rules.Nodes[fact.Node!.Value].Inputs[fact["input"].Text!];
            return input.Untimed || (fact.At < 90m && (fact.Node.Value.Value != "r/s1" || fact.At < 40m));
        }
    }

    [Test]
    public void Invariant_19_the_void_of_what_cleared_a_stage_closes_exactly_the_stages_behind_it()
    {
        var contest = new Contest("""
            {"id":"t","version":1,"root":{"id":"r","children":[{"id":"s1","use":"stage"},{"id":"s2","use":"stage","window":{"opens":"=prev.cleared"} },
              {"id":"s3","use":"stage","window":{"opens":"=prev.cleared"} },{"id":"free","use":"stage"}]},
              "defs":{"stage":{"inputs":{"run":{"kind":"state"},"done":{"kind":"number"} },"values":{"cleared":"=done.at","ran":"=run.total"} } } }
            """, """{"a":{},"b":{} }""");
        foreach (var (stage, at) in new[] { ("s1", 10), ("s2", 20), ("s3", 30), ("free", 5) })
        {
            foreach (var who in new[] { "a", "b" })
            {
                contest.Mark($"r/{stage}.run", who, "", at: 0).Value($"r/{stage}.done", who, 1, at, id: $"{stage}-{who}");
            }
        }

        var evaluation = contest.Evaluate(asOf: 50);
        Assert.That(Of("a"), Is.EqualTo("10 50, 20 40, 30 30, 5 50"));
        contest.Void("s2-a", at: 40);
        evaluation.Apply([contest.Facts[^1]], []);
        Assert.That(Of("a"), Is.EqualTo("10 50, ~NM 40, ~NM 0, 5 50"));
        Assert.That(Of("b"), Is.EqualTo("10 50, 20 40, 30 30, 5 50"));

        string Of(string who) => string.Join(", ", new[] { "s1", "s2", "s3", "free" }.Select(
            s => $"{evaluation.Text($"r/{s}.cleared", who)} {evaluation.Text($"r/{s}.ran", who)}"));
    }

    private static Contest Laps(Random random, out Dictionary<string, int> laps)
    {
        var contest = new Contest("""
            {"id":"t","version":1,"root":{"id":"r","inputs":{"x":{"kind":"number"} },"values":{"at":"=x.at"} } }
            """, Rulebooks.Cities);
        contest.Clock("r", "start", 0).Clock("r", "start", 2, venue: "V1").Clock("r", "start", 4, venue: "V2");
        laps = new[] { "a", "b", "c", "d", "e" }.ToDictionary(e => e, _ => random.Next(5, 90));
        foreach (var (who, at) in laps) contest.Value("r.x", who, 1, at);
        return contest;
    }

    private static Dictionary<string, decimal> Times(Contest contest)
    {
        var evaluation = contest.Evaluate();
        return new[] { "a", "b", "c", "d", "e" }.ToDictionary(
            e => e, e => evaluation.Cell(contest.Rules.Value("r.at"), new EntrantId(e)).Number);
    }

    private static IEnumerable<Fact> Facts(Contest contest, int seed) =>
        new RandomFacts(contest.Rules, contest.Roster, seed).Lines(Count).Select(l => Given.Fact(l));

    private static Evaluation Whole(Contest contest, IReadOnlyCollection<Fact> facts)
    {
        var evaluation = Evaluation.Whole(contest.Rules, contest.Roster);
        evaluation.Apply(facts, []);
        return evaluation;
    }
}
