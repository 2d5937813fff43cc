using System.Globalization;
using System.Numerics;

namespace Competition.Scoring.Tests;

/// <summary>What must hold of scores whatever the marks (invariants 12, 15, 17, 18).</summary>
internal sealed class ScoreInvariantTests
{
    private const int Seeds = 150;
    private static readonly string[] Solves = ["10.00", "20.01", "DNF", "DNS"];

    [Test]
    public void Invariant_12_one_more_result_never_lowers_a_sum_of_the_best()
    {
        var contest = new Contest("""
            {"id":"t","version":1,"root":{"id":"r","inputs":{"t":{"kind":"attempts","fields":{"p":{} } } },
              "values":{"best":{"fold":"sum","of":"t.p","keep":3} } } }
            """, """{"a":{} }""");
        var random = new Random(12);
        var (evaluation, last) = (contest.Evaluate(), 0m);
        for (var i = 0; i < Seeds; i++)
        {
            contest.Mark("r.t", "a", $"\"p\":{random.Next(40)}", at: i);
            evaluation.Apply([contest.Facts[^1]], []);
            var now = evaluation.Cell(contest.Rules.Value("r.best"), new EntrantId("a")).Number;
            Assert.That(now, Is.GreaterThanOrEqualTo(last));
            last = now;
        }

        Assert.That(last, Is.EqualTo(contest.Facts.Select(f => f["p"].Number!.Value).OrderDescending().Take(3).Sum()));
    }

    [Test]
    public void Invariant_15_more_points_never_worsen_a_rank_and_one_more_violation_never_betters_it()
    {
        var contest = new Contest("""
            {"id":"t","version":1,"root":{"id":"r","inputs":{"x":{"kind":"number"},"bad":{"kind":"tally"} },
              "values":{"net":{"expr":"x - 2 * bad.count","clamp":[0,40]},"mean":{"field":"mean","of":"net"},
                "scale":{"expr":"500 + 10 * (net - mean)","round":{"to":1} },"place":{"rank":"b"} },
              "boards":{"b":{"keys":[{"by":"scale"}]} } } }
            """, Rulebooks.Teams);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            foreach (var who in new[] { "a", "b", "c", "d", "e", "f" }) contest.Value("r.x", who, random.Next(40), at: seed, id: $"{who}-{seed}");
            var before = Place(contest.Evaluate());
            contest.Mark("r.bad", "c", "", at: seed);
            var worse = Place(contest.Evaluate());
            Assert.That(worse, Is.GreaterThanOrEqualTo(before));
            contest.Value("r.x", "c", 60, at: seed + 0.5m);
            Assert.That(Place(contest.Evaluate()), Is.LessThanOrEqualTo(worse));
        }

        decimal Place(Evaluation evaluation) => evaluation.Cell(contest.Rules.Value("r.place"), new EntrantId("c")).Number;
    }

    [Test]
    public void Invariant_15_a_better_mark_of_a_judge_never_lowers_a_trimmed_mean_which_stays_among_the_kept()
    {
        var contest = new Contest("""
            {"id":"t","version":1,"root":{"id":"r","inputs":{"m":{"kind":"judges","panel":7,"min":0,"max":10,"step":0.5} },
              "values":{"mean":{"fold":"mean","of":"m.value","drop":{"best":2,"worst":2} } } } }
            """, """{"a":{} }""");
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var marks = Enumerable.Range(0, 7).Select(_ => random.Next(21) / 2m).ToArray();
            var mean = Mean(marks);
            var kept = marks.Order().Skip(2).Take(3).ToArray();
            Assert.That(mean, Is.InRange(kept[0], kept[2]));
            marks[random.Next(7)] += 0.5m;
            Assert.That(Mean(marks), Is.GreaterThanOrEqualTo(mean));
        }

        decimal Mean(decimal[] marks)
        {
            var panel = new Contest("""{"id":"t","version":1,"root":{"id":"r"} }""", """{"a":{} }""");
            for (var i = 0; i < marks.Length; i++) panel.Mark("r.m", "a", $"\"judge\":\"J{i}\",\"value\":{Canonical.Text(marks[i])}");
            var evaluation = Evaluation.Whole(contest.Rules, contest.Roster);
            evaluation.Apply(panel.Facts, []);
            return evaluation.Cell(contest.Rules.Value("r.mean"), new EntrantId("a")).Number;
        }
    }

    [Test]
    public void Invariant_17_five_solves_average_as_the_regulations_say_for_every_pattern_of_DNF()
    {
        var contest = new Contest("""
            {"id":"t","version":1,"root":{"id":"r","inputs":{"solves":{"kind":"attempts","max":5,"fields":{"time":{"decimals":2} },"statuses":["DNF","DNS"]} },
              "values":{"average":{"fold":"mean","of":"solves.time","missing":"worst","better":"low","drop":{"best":1,"worst":1},"round":{"to":0.01} },
                "single":{"fold":"min","of":"solves.time"} },
              "boards":{"b":{"keys":[{"by":"average","dir":"asc"},{"by":"single","dir":"asc"}]} } } }
            """, """{"a":{},"never":{} }""");
        for (var pattern = 0; pattern < 1024; pattern++)
        {
            var solves = Enumerable.Range(0, 5).Select(i => Solves[(pattern >> (2 * i)) & 3]).ToArray();
            var evaluation = Evaluation.Whole(contest.Rules, contest.Roster);
            evaluation.Apply([.. solves.Select(Solve)], []);
            var times = solves.Where(s => s[0] != 'D').Select(s => decimal.Parse(s, CultureInfo.InvariantCulture) * 100)
                .Order().Select(t => (BigInteger)t).ToArray();
            if (times.Length < 4)
            {
                Assert.That(evaluation.Text("r.average", "a"), Does.StartWith("~DN"), string.Join(' ', solves));
                Assert.That(evaluation.Text("r#b"), Does.StartWith("no-mark"), "and never ranks");
                continue;
            }

            var sum = times[1] + times[2] + times[3];
            var rounded = ((2 * sum) + 3) / 6;      // half up, of thirds, in whole hundredths
            Assert.That(evaluation.Text("r.average", "a"), Is.EqualTo(Canonical.Text((decimal)rounded / 100m)), string.Join(' ', solves));
        }

        static Fact Solve(string solve, int i) => Given.Fact(
            $"{{\"id\":\"s-{i}\",\"at\":{i},\"node\":\"r\",\"entrant\":\"a\",\"input\":\"solves\","
            + (solve[0] == 'D' ? $"\"status\":\"{solve}\"}}" : $"\"time\":{solve}}}"));
    }

    [Test]
    public void Invariant_17_whoever_did_not_finish_never_ranks_above_a_finisher_and_no_number_comes_of_what_is_missing()
    {
        var contest = new Contest("""
            {"id":"t","version":1,"root":{"id":"r","inputs":{"x":{"kind":"number"},"own":{"kind":"state"} },
              "values":{"v":"=x","twice":"=v + v","lead":"=max - v","max":{"field":"max","of":"v"},"ran":{"accrue":"=v","while":"own"},
                "sum":{"fold":"sum","of":["v","twice"],"missing":"fail"} },
              "boards":{"up":{"keys":[{"by":"v"}]},"down":{"keys":[{"by":"lead","dir":"asc"}]} } } }
            """, Rulebooks.Teams);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var lines = new RandomFacts(contest.Rules, contest.Roster, seed).Lines(40);
            var evaluation = Evaluation.Whole(contest.Rules, contest.Roster);
            evaluation.Apply([.. lines.Select(l => Given.Fact(l))], []);
            foreach (var board in contest.Rules.Boards)
            {
                var rows = evaluation.Board(board).ToArray();
                Assert.That(rows.SkipWhile(r => r.Rank is not null).All(r => r.Rank is null), Is.True);
            }

            foreach (var who in contest.Roster.Entrants.Keys.Where(e => evaluation.Cell(contest.Rules.Value("r.v"), e).IsMissing))
            {
                foreach (var value in new[] { "twice", "lead", "ran", "sum" })
                    Assert.That(evaluation.Cell(contest.Rules.Value("r." + value), who).IsMissing, Is.True, $"{value} {who}");
            }
        }
    }

    [Test]
    public void Invariant_18_every_rounded_value_is_a_multiple_and_only_halves_depend_on_the_mode()
    {
        var contest = new Contest("""
            {"id":"t","version":1,"root":{"id":"r","inputs":{"x":{"kind":"number"} },
              "values":{"v":"=x","plain":{"field":"mean","of":"v"},"up":{"field":"mean","of":"v","round":{"to":0.25,"mode":"halfUp"} },
                "even":{"field":"mean","of":"v","round":{"to":0.25,"mode":"halfEven"} } } } }
            """, Rulebooks.Teams);
        var random = new Random(18);
        for (var i = 0; i < Seeds; i++)
        {
            contest.Value("r.x", "a", random.Next(-80, 80) / 8m, at: i).Value("r.x", "b", random.Next(-80, 80) / 8m, at: i);
            var (plain, up, even) = (Number("plain"), Number("up"), Number("even"));
            Assert.That((up % 0.25m, even % 0.25m), Is.EqualTo((0m, 0m)));
            var isHalf = Math.Abs(plain % 0.25m) == 0.125m;
            if (!isHalf) Assert.That(up, Is.EqualTo(even));
            Assert.That(Math.Abs(up - plain), Is.LessThanOrEqualTo(0.125m));
            Assert.That(plain, Is.EqualTo((contest.Facts[^1]["value"].Number!.Value + contest.Facts[^2]["value"].Number!.Value) / 2m), "and none elsewhere");
        }

        decimal Number(string value) => contest.Evaluate().Cell(contest.Rules.Value("r." + value), new EntrantId("c")).Number;
    }
}
