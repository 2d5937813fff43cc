namespace Competition.Scoring.Tests;

/// <summary>Bouts, and folds over what opponents have (model.md B3).</summary>
internal sealed class BoutTests
{
    [Test]
    public void Buchholz_adds_the_points_of_whom_one_met_but_the_worst()
    {
        var contest = Played();
        Assert.That(All(contest, "points"), Is.EqualTo("2.5 1.5 2 0"));
        Assert.That(All(contest, "buchholz"), Is.EqualTo("3.5 4.5 4 4.5"), "of a: b 1.5, c 2, d 0");
        Assert.That(contest.Cell("r.sonneborn", "a"), Is.EqualTo("2.5"), "1.5 and 0 beaten, 2 * 0.5 drawn");
        Assert.That(contest.Cell("r.second", "a"), Is.EqualTo("4.33"), "of 4.5, 4 and 4.5");
    }

    [Test]
    public void A_game_far_away_is_felt_by_the_opponents_of_its_players()
    {
        var contest = Played();
        var evaluation = contest.Evaluate();
        contest.Void("b-c");
        evaluation.Apply([contest.Facts[^1]], []);
        Assert.That(Told(evaluation, "points"), Is.EqualTo("2.5 1 2 0"));
        Assert.That(Told(evaluation, "buchholz"), Is.EqualTo("3 2.5 3.5 4.5"), "b has met a and d only");
    }

    [Test]
    public void An_opponent_may_be_known_by_its_seat_only()
    {
        var contest = new Contest(Rules, """{"a":{},"b":{},"K1":{"type":"alias"} }""");
        contest.Mark("r.games", "a", "\"opponent\":\"K1\",\"pts\":1").Mark("r.games", "b", "\"opponent\":\"a\",\"pts\":0.5");
        contest.Mark("r.games", "K1", "\"opponent\":\"a\",\"pts\":0");
        var evaluation = contest.Evaluate();
        Assert.That(evaluation.Text("r.sum", "a"), Is.EqualTo("0"));
        Assert.That(evaluation.Text("r.b", "a"), Is.EqualTo("0"));
        contest.Alias("K1", "b", at: 9, id: "bind");
        evaluation.Apply([contest.Facts[^1]], []);
        Assert.That(evaluation.Text("r.sum", "a"), Is.EqualTo("0.5"), "the points of b, its own and those of its seat");
        Assert.That(evaluation.Text("r.b", "a"), Is.EqualTo("1"), "where it says b, b is found");
        contest.Void("bind");
        evaluation.Apply([contest.Facts[^1]], []);
        Assert.That(evaluation.Text("r.sum", "a"), Is.EqualTo("0"));
    }

    [Test]
    public void A_game_that_is_amended_keeps_its_number()
    {
        var contest = new Contest(Rules, """{"a":{},"b":{},"c":{} }""");
        contest.Mark("r.games", "a", "\"opponent\":\"b\",\"no\":1,\"pts\":1").Mark("r.games", "c", "\"opponent\":\"b\",\"pts\":1")
            .Mark("r.games", "a", "\"opponent\":\"c\",\"no\":1,\"pts\":0.5", at: 1);
        Assert.That(contest.Cell("r.points", "a"), Is.EqualTo("0.5"));
        Assert.That(contest.Cell("r.sum", "a"), Is.EqualTo("1"), "it was c");
    }

    [Test]
    public void Who_opposes_nobody_known_has_no_mark_there()
    {
        var contest = new Contest(Rules, """{"a":{} }""").Mark("r.games", "a", "\"opponent\":\"z\",\"pts\":1");
        Assert.That(contest.Cell("r.all", "a"), Is.EqualTo("~NM"));
        Assert.That(contest.Cell("r.sum", "a"), Is.EqualTo("0"));
    }

    private const string Rules = """
        {"id":"t","version":1,"root":{"id":"r","inputs":{"games":{"kind":"bouts","fields":{"pts":{} } } },
          "values":{"points":{"fold":"sum","of":"games.pts"},"sum":{"fold":"sum","of":"games.opponent.points"},
            "buchholz":{"fold":"sum","of":"games.opponent.points","drop":{"worst":1},"else":0},
            "sonneborn":{"fold":"sum","of":"games.opponent.points","map":"=value * pts"},
            "second":{"fold":"mean","of":"games.opponent.buchholz","round":{"to":0.01} },
            "all":{"fold":"sum","of":"games.opponent.points","missing":"fail"},
            "b":{"fold":"count","of":"games.n","where":"opponent == 'b'"} } } }
        """;

    private static Contest Played()
    {
        var contest = new Contest(Rules, """{"a":{},"b":{},"c":{},"d":{} }""");
        Play(contest, "a", "b", 1m, 1);
        Play(contest, "c", "d", 1m, 1);
        Play(contest, "a", "c", 0.5m, 2);
        Play(contest, "b", "d", 1m, 2);
        Play(contest, "a", "d", 1m, 3);
        Play(contest, "b", "c", 0.5m, 3);
        return contest;
    }

    private static void Play(Contest contest, string one, string other, decimal points, int no)
    {
        foreach (var (who, whom, pts) in new[] { (one, other, points), (other, one, 1m - points) })
        {
            var bout = $"\"opponent\":\"{whom}\",\"no\":{no},\"pts\":{Canonical.Text(pts)}";
            contest.Mark("r.games", who, bout, at: no, id: $"{who}-{whom}");
        }
    }

    private static string All(Contest contest, string value) => Told(contest.Evaluate(), value);

    private static string Told(Evaluation evaluation, string value) =>
        string.Join(' ', new[] { "a", "b", "c", "d" }.Select(e => evaluation.Text("r." + value, e)));
}
