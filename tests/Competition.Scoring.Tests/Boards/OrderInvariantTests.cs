using System.Globalization;

namespace Competition.Scoring.Tests;

/// <summary>What holds of every order, on random contests (invariants.md 11, 12, 13, 22, 23).</summary>
internal sealed class OrderInvariantTests
{
    private const int Seeds = 40;

    private static IEnumerable<TestCaseData> Small =>
        Rulebooks.All.Select(r => new TestCaseData(r.Rulebook, r.Roster).SetArgDisplayNames(r.Name));

    [TestCase("\"values\":{\"a\":\"=b\",\"b\":\"=a\"}", "reads itself")]
    [TestCase("\"values\":{\"a\":{\"rank\":\"x\"}},\"boards\":{\"x\":{\"keys\":[{\"by\":\"a\"}]}}", "is ranked by itself")]
    [TestCase("\"values\":{\"a\":\"=nosuch\"}", "unknown name")]
    [TestCase("\"values\":{\"a\":{\"fold\":\"sum\",\"of\":\"children.p\"}}", "no child")]
    [TestCase("\"values\":{\"a\":1},\"boards\":{\"x\":{\"keys\":[{\"by\":\"a\"},{\"duel\":\"children.p\"}]}}", "no child")]
    [TestCase("\"values\":{\"a\":1},\"boards\":{\"x\":{\"keys\":[]}}", "has 0 keys")]
    public void Invariant_11_what_cannot_be_ordered_is_refused(string members, string why) => Assert.That(
        Given.Texts(Rulebook.Compile(Given.Utf8($$$"""{"id":"t","version":1,"root":{"id":"r",{{{members}}} }}""")).Errors),
        Has.One.Contains(why));

    [Test]
    public void Invariant_12_of_the_best_k_one_more_result_never_lowers_the_sum()
    {
        var random = new Random(12);
        for (var run = 0; run < 100; run++)
        {
            var contest = Contest.Of("""
                "inputs":{"t":{"kind":"attempts","fields":{"m":{"decimals":1}}}},
                "values":{"best":{"fold":"sum","of":"t.m","keep":3}}
                """, "a");
            var before = 0m;
            for (var i = 0; i < 8; i++)
            {
                contest.Mark("r.t", "a", $"\"m\":{Canonical.Text(random.Next(0, 100) / 10m)}", at: i);
                var now = decimal.Parse(contest.Cell("r.best", "a"), CultureInfo.InvariantCulture);
                Assert.That(now, Is.GreaterThanOrEqualTo(before));
                before = now;
            }
        }
    }

    [TestCaseSource(nameof(Small))]
    public void Invariant_13_a_board_is_a_total_preorder_and_a_rank_query_is_its_row(string rulebook, string roster)
    {
        var contest = new Contest(rulebook, roster);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var evaluation = Random(contest, seed);
            foreach (var board in contest.Rules.Boards)
            {
                var rows = evaluation.Board(board);
                Assert.That(rows.Select(r => r.Entrant), Is.Unique);
                Assert.That(rows.Select(r => r.Position), Is.EqualTo(Enumerable.Range(1, rows.Count)));
                Assert.That(rows.SkipWhile(r => r.Rank is not null).Select(r => r.Rank), Is.All.Null, "the unranked are last");
                Assert.That(rows.Select(r => evaluation.Standing(board, r.Entrant)), Is.EqualTo(rows));
                var ranks = rows.Select(r => r.Rank).OfType<int>().ToList();
                Assert.That(ranks, Is.Ordered);
                if (board.Ties != TieStyle.Standard1224) continue;
                Assert.That(ranks, Is.EqualTo(ranks.Select(r => 1 + ranks.Count(other => other < r))));
            }
        }
    }

    [Test]
    public void Invariant_22_a_proposal_depends_on_no_order_and_a_promote_does_not_change_it()
    {
        var contest = new Contest(OrderRulebooks.Decisions, OrderRulebooks.Roster);
        var heat = contest.Rules.Nodes[new NodePath("r/heat")];
        for (var seed = 0; seed < Seeds; seed++)
        {
            Fact[] facts = [.. Facts(contest, seed).Where(f => f.Type != FactType.Promote)];
            var proposed = Proposed(facts);
            new Random(seed).Shuffle(facts);
            Assert.That(Proposed(facts), Is.EqualTo(proposed));
            var promote = Given.Fact("""{"id":"pr","type":"promote","at":200,"node":"r/final","entrants":["a","b"]}""");
            Assert.That(Proposed([.. facts, promote]), Is.EqualTo(proposed));
        }

        EntrantId[] Proposed(Fact[] facts)
        {
            var evaluation = Evaluation.Whole(contest.Rules, contest.Roster);
            evaluation.Apply(facts, []);
            return [.. evaluation.Proposal(heat)!.Proposed];
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Invariant_23_bouts_among_equals_only_refine_and_whoever_is_called_what_changes_nothing(bool restart)
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var (plain, decided) = (League("", seed, "abcdef"), League(HeadToHead(restart), seed, "abcdef"));
            foreach (var (one, other) in plain.SelectMany(p => plain.Select(q => (p, q))))
            {
                var (before, now) = (one.Rank - other.Rank, Rank(decided, one) - Rank(decided, other));
                if (before != 0) Assert.That(Math.Sign((int)now!), Is.EqualTo(Math.Sign((int)before!)), $"seed {seed}");
            }

            var renamed = League(HeadToHead(restart), seed, "fdbace");
            Assert.That(
                renamed.Select(s => $"{s.Rank} {"abcdef"["fdbace".IndexOf(s.Entrant.Value[0])]}").Order(),
                Is.EqualTo(decided.Select(s => $"{s.Rank} {s.Entrant}").Order()), $"seed {seed}");
        }
    }

    [TestCase(true, "1 a | 2 b | 3 c | 4 d | 5 x | 6 y")]
    [TestCase(false, "1 a | 2 b | 2 c | 4 d | 5 x | 6 y")]
    public void Invariant_23_asked_again_the_bouts_of_a_smaller_group_decide(bool restart, string rows)
    {
        // a, b, c, d are level at 3; among them a has 2, d 1, b and c 1.5; b beat c.
        var contest = Bouts(HeadToHead(restart), "abcdxy");
        const string Results = "ab1 ac0 ad1 bc1 bd.5 cd.5 ax0 bx.5 cx.5 dx1 ay1 by1 cy1 dy1 xy0";
        foreach (var result in Results.Split(' '))
            Played(contest, result[..1], result[1..2], decimal.Parse(result[2..], CultureInfo.InvariantCulture));
        Assert.That(contest.Board("r#t"), Is.EqualTo(rows));
    }

    private static string HeadToHead(bool restart) =>
        $",{{\"h2h\":\"g\",\"by\":[\"p\"],\"restart\":{(restart ? "true" : "false")}}}";

    private static int? Rank(IReadOnlyList<Standing> board, Standing of) => board.First(s => s.Entrant == of.Entrant).Rank;

    // The same results for the n-th player, whatever it is called.
    private static IReadOnlyList<Standing> League(string keys, int seed, string names)
    {
        var (contest, random) = (Bouts(keys, names), new Random(seed));
        for (var one = 0; one < names.Length; one++)
        {
            for (var other = one + 1; other < names.Length; other++)
                Played(contest, names[one].ToString(), names[other].ToString(), random.Next(3) / 2m);
        }

        return contest.Evaluate().Board(contest.Rules.Board("r#t"));
    }

    private static Contest Bouts(string keys, string names) => Contest.Of(
        "\"inputs\":{\"g\":{\"kind\":\"bouts\",\"fields\":{\"p\":{\"decimals\":1}}}}," +
        "\"values\":{\"points\":{\"fold\":\"sum\",\"of\":\"g.p\"}}," +
        "\"boards\":{\"t\":{\"keys\":[{\"by\":\"points\"}" + keys + "]}}", [.. names.Select(n => n.ToString())]);

    private static void Played(Contest contest, string one, string other, decimal points)
    {
        contest.Mark("r.g", one, $"\"opponent\":\"{other}\",\"p\":{Canonical.Text(points)}");
        contest.Mark("r.g", other, $"\"opponent\":\"{one}\",\"p\":{Canonical.Text(1m - points)}");
    }

    private static Evaluation Random(Contest contest, int seed)
    {
        var evaluation = Evaluation.Whole(contest.Rules, contest.Roster);
        foreach (var bunch in Facts(contest, seed).Chunk(20)) evaluation.Apply(bunch, []);
        return evaluation;
    }

    private static Fact[] Facts(Contest contest, int seed) =>
        [.. new RandomFacts(contest.Rules, contest.Roster, seed).Lines(120).Select(l => Given.Fact(l))];
}
