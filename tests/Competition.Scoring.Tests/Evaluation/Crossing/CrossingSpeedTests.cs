using System.Diagnostics;

namespace Competition.Scoring.Tests;

/// <summary>
/// What a change costs that all entrants feel, among many (architecture.md §8); the best of a few runs counts.
/// </summary>
internal sealed class CrossingSpeedTests
{
    private const int Many = 10_000;

    private static readonly string Roster =
        "{" + string.Join(',', Enumerable.Range(0, Many).Select(i => $"\"p{i}\":{{}}")) + "}";

    [Test]
    public void One_more_solver_among_ten_thousand_revalues_the_challenge_for_all_in_a_frame()
    {
        var contest = new Contest("""
            {"id":"ctf","version":1,"root":{"id":"ctf","children":[{"each":["pwn","web"],
              "inputs":{"flag":{"kind":"choice","options":{"ok":1} } },
              "values":{"solved":"=if has(flag) then 1 else 0","solvers":{"field":"sum","of":"solved"},"mid":{"field":"median","of":"solved"},
                "worth":"=max(100, 500 - solvers)","points":"=solved * worth"} }],
              "values":{"points":{"fold":"sum","of":"children.points"} } } }
            """, Roster);
        var evaluation = contest.Evaluate();
        var took = Best(evaluation, contest, i => contest.Mark("ctf/pwn.flag", $"p{i}", "\"value\":\"ok\"", at: i));
        TestContext.Out.WriteLine(took);
        Assert.That(took.TotalMilliseconds, Is.LessThan(150));
        Assert.That(evaluation.Text("ctf.points", "p0"), Is.EqualTo("480"), "500 less 20 solvers");
    }

    [Test]
    public void A_second_in_which_few_of_ten_thousand_accrue_costs_those_few()
    {
        var contest = new Contest("""
            {"id":"t","version":1,"root":{"id":"r","inputs":{"run":{"kind":"state"} },"values":{"points":{"accrue":2,"while":"run"},
              "more":"=points + 1"},"boards":{"b":{"keys":[{"by":"points"} ]} } } }
            """, Roster);
        for (var i = 0; i < 10; i++) contest.Mark("r.run", $"p{i}", "", at: i);
        var evaluation = contest.Evaluate();
        evaluation.AdvanceTo(99);
        var took = TimeSpan.MaxValue;
        for (var second = 100; second < 120; second++)
        {
            var start = Stopwatch.GetTimestamp();
            var changes = evaluation.AdvanceTo(second);
            took = TimeSpan.FromTicks(Math.Min(took.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
            Assert.That(changes.Boards, Has.Count.EqualTo(1));
        }

        TestContext.Out.WriteLine(took);
        Assert.That(took.TotalMilliseconds, Is.LessThan(60));
        Assert.That(evaluation.Text("r.points", "p3"), Is.EqualTo("232"), "from 3 to 119");
    }

    [Test]
    public void A_result_of_one_of_ten_thousand_players_costs_its_opponents()
    {
        var contest = new Contest("""
            {"id":"t","version":1,"root":{"id":"r","inputs":{"games":{"kind":"bouts","fields":{"pts":{} } } },
              "values":{"points":{"fold":"sum","of":"games.pts"},"buchholz":{"fold":"sum","of":"games.opponent.points"} } } }
            """, Roster);
        for (var i = 0; i < 1000; i++) contest.Mark("r.games", $"p{i}", $"\"opponent\":\"p{(i + 1) % 1000}\",\"pts\":1", at: i);
        var evaluation = contest.Evaluate();
        var took = Best(evaluation, contest, i => contest.Mark("r.games", "p5", $"\"opponent\":\"p{i + 50}\",\"pts\":1", at: 2000 + i));
        TestContext.Out.WriteLine(took);
        Assert.That(took.TotalMilliseconds, Is.LessThan(5));
        Assert.That(evaluation.Text("r.buchholz", "p4"), Is.EqualTo("21"));
    }

    private static TimeSpan Best(Evaluation evaluation, Contest contest, Func<int, Contest> happens)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 20; i++)
        {
            happens(i);
            var start = Stopwatch.GetTimestamp();
            evaluation.Apply([contest.Facts[^1]], []);
            best = TimeSpan.FromTicks(Math.Min(best.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
        }

        return best;
    }
}
