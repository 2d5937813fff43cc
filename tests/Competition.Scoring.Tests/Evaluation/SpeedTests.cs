using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Competition.Scoring.Tests;

/// <summary>
/// The work of one contestant and of one contest stays small (architecture.md §8); the best of many runs counts.
/// </summary>
internal sealed class SpeedTests
{
    private const int Elements = 100;

    // A debug build is not what a contest runs on.
    private static readonly int Slack = typeof(Evaluation).Assembly
        .GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true } ? 4 : 1;

    private static string Rulebook => $$"""
        {"id":"t","version":1,"root":{"id":"r","children":[
          {"each":[{{string.Join(',', Enumerable.Range(1, Elements).Select(i => $"\"e{i}\""))}}],
            "inputs":{"goe":{"kind":"judges","min":-5,"max":5,"step":1},
              "base":{"kind":"number","decimals":2,"default":1} },
            "values":{"mean":{"fold":"mean","of":"goe.value","round":{"to":0.01},"else":0},
              "low":{"fold":"min","of":"goe.value"},
              "high":{"fold":"count","of":"goe.value","where":"value > 0"},"b":"=base",
                "bonus":"=if high > 1 then b / 10 else 0",
              "points":{"expr":"b + mean * b / 10 + bonus","round":{"to":0.01} },"none":"=coalesce(low, 0) + 1"} } ],
          "values":{"points":{"fold":"sum","of":"children.points"} },"boards":{"all":{"keys":[{"by":"points"}]} } } }
        """;

    [Test]
    public void Three_hundred_facts_for_seven_hundred_cells_of_a_contestant_take_less_than_a_millisecond()
    {
        var contest = Facts(persons: 1);
        var best = Best(1000, () =>
        {
            var own = Evaluation.Own(contest.Rules, contest.Roster, new EntrantId("p0"));
            return () => own.Apply(contest.Facts, []);
        });
        TestContext.Out.WriteLine(best);
        Assert.That(best.TotalMicroseconds, Is.LessThan(1000 * Slack));
    }

    [Test]
    public void One_more_fact_costs_what_it_changes_and_not_the_size_of_the_field()
    {
        var (alone, among) = (OneMore(persons: 1), OneMore(persons: 64));
        TestContext.Out.WriteLine($"{alone} {among}");
        Assert.That(alone.TotalMicroseconds, Is.LessThan(100 * Slack));
        Assert.That(among.TotalMicroseconds, Is.LessThan(200 * Slack));
    }

    [Test]
    public void A_skating_championship_is_evaluated_whole_in_less_than_300_milliseconds()
    {
        Shared.NeedPacks();
        var pack = Pack.Read(Shared.Path("packs", "figure-skating-worlds2017-men"))!;
        var best = Best(5, () =>
        {
            var whole = Evaluation.Whole(pack.Rules, pack.Roster);
            return () => whole.Apply(pack.Facts, []);
        });
        TestContext.Out.WriteLine(best);
        Assert.That(best.TotalMilliseconds, Is.LessThan(300 * Slack));
    }

    private static TimeSpan OneMore(int persons)
    {
        var contest = Facts(persons);
        var whole = Evaluation.Whole(contest.Rules, contest.Roster);
        whole.Apply(contest.Facts, []);
        var next = 0;
        return Best(1000, () =>
        {
            var number = (++next).ToString(CultureInfo.InvariantCulture);
            var fact = Given.Fact("""
                {"id":"x-#","at":5000,"node":"r/e7","entrant":"p0","input":"base","value":#}
                """.Replace("#", number, StringComparison.Ordinal));
            return () => whole.Apply([fact], []);
        });
    }

    private static Contest Facts(int persons)
    {
        var ids = Enumerable.Range(0, persons).Select(i => $"p{i}").ToArray();
        var contest = new Contest(Rulebook, "{" + string.Join(',', ids.Select(p =>
            $$""" "{{p}}":{"type":"person"}""")) + "}");
        foreach (var person in ids)
        {
            for (var i = 0; i < 3 * Elements; i++)
            {
                contest.Mark($"r/e{1 + (i / 3)}.goe", person, $"\"judge\":\"J{i % 3}\",\"value\":{i % 5}", at: i);
            }
        }

        return contest;
    }

    private static TimeSpan Best(int runs, Func<Action> prepare)
    {
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < runs; run++)
        {
            var measured = prepare();
            var start = Stopwatch.GetTimestamp();
            measured();
            var took = Stopwatch.GetElapsedTime(start);
            if (took < best) best = took;
        }

        return best;
    }
}
