using System.Globalization;

namespace Competition.Scoring.Tests;

/// <summary>Vector keys, duels, lots (model.md B4), by hand.</summary>
internal sealed class KeyTests
{
    private static Contest Races(string keys, params (string Person, string Scores)[] field)
    {
        var contest = new Contest($$$"""
            {"id":"t","version":1,"root":{"id":"r","children":[{"each":["r1","r2","r3"],
              "inputs":{"x":{"kind":"number","min":0,"max":20,"step":1}},"values":{"p":"=x"}}],
              "values":{"sum":{"fold":"sum","of":"children.p"} },"boards":{"all":{"keys":[{"by":"sum"},{{{keys}}} ]} } } }
            """, "{" + string.Join(',', field.Select((f, i) =>
                $$""" "{{f.Person}}":{"type":"person"{{(f.Person == "z" ? "" : $",\"lot\":{9 - i}")}}} """)) + "}");
        foreach (var (person, scores) in field)
        {
            var each = scores.Split(' ');
            for (var i = 0; i < each.Length; i++)
            {
                if (each[i] != "-") contest.Value($"r/r{i + 1}.x", person, decimal.Parse(each[i], CultureInfo.InvariantCulture));
            }
        }

        return contest;
    }

    [Test]
    public void More_scores_of_the_first_amount_win_then_of_the_second() => Assert.That(
        Races(
            "{\"countOf\":\"children.p\",\"amounts\":[12,10]}",
            ("a", "12 0 10"), ("b", "12 10 0"), ("c", "11 11 0"), ("d", "12 9 1"), ("e", "10 10 2")).Board("r#all"),
        Is.EqualTo("1 a | 1 b | 3 d | 4 e | 5 c"));

    [Test]
    public void Own_scores_are_compared_best_first() => Assert.That(
        Races("{\"sorted\":\"children.p\"}", ("a", "5 5 5"), ("b", "1 6 8"), ("c", "8 2 5"), ("d", "8 6 1"))
            .Board("r#all"),
        Is.EqualTo("1 b | 1 d | 3 c | 4 a"));

    [Test]
    public void Of_lists_that_begin_alike_the_longer_wins() => Assert.That(
        Races("{\"sorted\":\"children.p\"}", ("a", "6 - -"), ("b", "6 0 -"), ("c", "6 0 0")).Board("r#all"),
        Is.EqualTo("1 c | 2 b | 3 a"));

    [Test]
    public void Low_scores_are_best_first_where_the_key_says_so_and_the_worst_is_left_out() => Assert.That(
        Races(
            "{\"sorted\":\"children.p\",\"dir\":\"asc\",\"drop\":{\"worst\":1}}",
            ("a", "1 2 9"), ("b", "1 3 8"), ("c", "2 1 9"), ("d", "12 - -")).Board("r#all"),
        Is.EqualTo("1 a | 1 c | 3 b | 4 d"), "of one score nothing is left");

    [Test]
    public void Who_is_better_in_more_children_wins_the_duel() => Assert.That(
        Races("{\"duel\":\"children.p\"}", ("a", "1 9 2"), ("b", "3 5 4"), ("c", "0 0 12")).Board("r#all"),
        Is.EqualTo("1 b | 2 a | 3 c"), "b beats a in two of three, and a beats c in two of three");

    [Test]
    public void A_score_beats_none() => Assert.That(
        Races("{\"duel\":\"children.p\"}", ("a", "4 0 0"), ("b", "4 - -")).Board("r#all"), Is.EqualTo("1 a | 2 b"));

    [Test]
    public void A_circle_of_duels_decides_nothing() => Assert.That(
        Races("{\"duel\":\"children.p\"}", ("a", "3 2 1"), ("b", "1 3 2"), ("c", "2 1 3"), ("d", "9 0 0"))
            .Board("r#all"),
        Is.EqualTo("1 d | 2 a | 2 b | 2 c"));

    [Test]
    public void A_recorded_lot_decides_and_who_has_none_comes_after() => Assert.That(
        Races("{\"draw\":true}", ("z", "1 1 1"), ("a", "1 1 1"), ("b", "1 1 1")).Board("r#all"),
        Is.EqualTo("1 b | 2 a | 3 z"));

    [Test]
    public void Without_a_lot_the_tie_stays() => Assert.That(
        Contest.Of("\"values\":{\"v\":1},\"boards\":{\"all\":{\"keys\":[{\"by\":\"v\"},{\"draw\":true}]}}", "a", "b")
            .Board("r#all"),
        Is.EqualTo("1 a | 1 b"));

    [Test]
    public void Keys_after_a_duel_decide_only_among_those_whom_it_left_equal() => Assert.That(
        Races(
            "{\"duel\":\"children.p\"},{\"sorted\":\"children.p\"}",
            ("a", "4 1 1"), ("b", "1 1 4"), ("c", "2 2 2"), ("d", "0 6 0")).Board("r#all"),
        Is.EqualTo("1 d | 2 a | 2 b | 4 c"));

    [Test]
    public void Rows_of_an_input_are_own_scores_too()
    {
        var contest = Contest.Of("""
            "inputs":{"t":{"kind":"attempts","fields":{"m":{"decimals":2}}}},
            "boards":{"all":{"keys":[{"sorted":"t.m"}]}}
            """, "a", "b", "c");
        foreach (var (who, mark) in new[] { ("a", "8.1"), ("a", "7.95"), ("b", "8.10"), ("b", "7.9"), ("a", "1") })
            contest.Mark("r.t", who, $"\"m\":{mark}");
        Assert.That(contest.Board("r#all"), Is.EqualTo("1 a | 2 b | 3 c"), "without a score one is ranked, and last");
    }
}
