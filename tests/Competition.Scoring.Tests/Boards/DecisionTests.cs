namespace Competition.Scoring.Tests;

/// <summary>Awards and advances (model.md B4, B11.26), by hand.</summary>
internal sealed class DecisionTests
{
    private static Contest Field(string board, params decimal[] scores)
    {
        var persons = scores.Select((_, i) => ((char)('a' + i)).ToString()).ToArray();
        var contest = Contest.Of($$$"""
            "inputs":{"x":{"kind":"number","min":0,"max":1000,"step":0.5}},"values":{"p":"=x","scale":"=x"},
            "boards":{"all":{"keys":[{"by":"p"}]{{{board}}} } }
            """, persons);
        foreach (var (person, score) in persons.Zip(scores)) contest.Value("r.x", person, score);
        return contest;
    }

    private static string Awards(Contest contest) => string.Join(
        " | ", contest.Evaluate().Awards(contest.Rules.Board("r#all")).Select(a => $"{a.Entrant} {a.Name}"));

    private const string Medals = """ "tiers":["gold","silver","bronze"] """;

    [Test]
    public void Each_tier_goes_to_the_next() =>
        Assert.That(Awards(Field($",\"awards\":{{{Medals}}}", 9, 8, 7, 6)), Is.EqualTo("a gold | b silver | c bronze"));

    [Test]
    public void Who_shares_a_place_shares_the_award_and_two_golds_leave_no_silver() => Assert.That(
        Awards(Field($",\"ties\":\"1234\",\"awards\":{{{Medals}}}", 9, 9, 7, 7, 6)),
        Is.EqualTo("a gold | b gold | c bronze | d bronze"));

    [Test]
    public void A_tolerance_goes_on_from_the_last_holder() => Assert.That(
        Awards(Field($",\"awards\":{{\"by\":\"scale\",\"within\":2,{Medals}}}", 720, 718, 716.5m, 714, 713, 711.5m)),
        Is.EqualTo("a gold | b gold | c gold | d bronze | e bronze | f bronze"));

    [Test]
    public void Everybody_else_who_reached_so_much_gets_the_other_award() => Assert.That(
        Awards(Field(
            $",\"awards\":{{\"by\":\"scale\",\"atLeast\":[700,\"medallion\"],{Medals}}}", 720, 710, 705, 702, 700, 699)),
        Is.EqualTo("a gold | b silver | c bronze | d medallion | e medallion"));

    [Test]
    public void An_award_may_hang_on_another_value_than_the_rank()
    {
        var contest = new Contest("""
            {"id":"t","version":1,"root":{"id":"r","inputs":{"x":{"kind":"number","decimals":0},
              "y":{"kind":"number","decimals":0}},"values":{"p":"=x","w":"=y"},
              "boards":{"all":{"keys":[{"by":"p"}],"awards":{"by":"w","tiers":["gold","silver"],"within":1,
                "atLeast":[5,"rest"]}}}}}
            """, """{"a":{},"b":{},"c":{},"d":{}}""");
        foreach (var (who, p, w) in new[] { ("a", 9, 5), ("b", 8, 6), ("c", 7, 9) })
            contest.Value("r.x", who, p).Value("r.y", who, w);
        contest.Value("r.x", "d", 6);
        Assert.That(Awards(contest), Is.EqualTo("a gold | b gold | c rest"), "d has no such value, and is near nobody");
    }

    [TestCase("in", "a,d,b,c", "")]
    [TestCase("out", "a,d", "b,c")]
    public void A_quota_from_each_city_then_the_rest_overall(string ties, string proposed, string undecided)
    {
        var proposal = Cities(ties, 9, 8, 8, 5, 1).Proposal();
        Assert.That(string.Join(',', proposal.Proposed), Is.EqualTo(proposed));
        Assert.That(string.Join(',', proposal.Undecided), Is.EqualTo(undecided));
        Assert.That((proposal.Promoted, proposal.Passed.Count, proposal.Surplus.Count), Is.EqualTo((null as object, 0, 0)));
    }

    [Test]
    public void A_correction_changes_the_proposal_and_not_the_fact()
    {
        var contest = Cities("in", 9, 8, 7, 5, 1).Promote("r/final", ["a", "d", "b"], at: 5);
        Assert.That((contest.Proposal().Passed, contest.Proposal().Surplus), Is.EqualTo((Array.Empty<EntrantId>(), Array.Empty<EntrantId>())));
        contest.Value("r/heat.x", "c", 8.5m, at: 6);
        Assert.That(contest.Board("r/final#end"), Is.EqualTo("1 a | 1 b | 1 d"));
        Assert.That(string.Join(',', contest.Proposal().Proposed), Is.EqualTo("a,d,c"));
        Assert.That(contest.Proposal().Passed, Is.EqualTo(new[] { new EntrantId("c") }));
        Assert.That(contest.Proposal().Surplus, Is.EqualTo(new[] { new EntrantId("b") }));
    }

    [Test]
    public void A_node_without_an_advance_proposes_nobody() =>
        Assert.That(Field("", 1).Evaluate().Proposal(Field("", 1).Rules.Root), Is.Null);

    private static AdvanceContest Cities(string ties, params decimal[] scores)
    {
        var contest = new AdvanceContest($$$"""
            {"id":"t","version":1,"root":{"id":"r","children":[
              {"id":"heat","inputs":{"x":{"kind":"number","step":0.5,"min":0}},"values":{"p":"=x"},"boards":{
                "v1":{"filter":{"venue":"V1"},"keys":[{"by":"p"}]},"v2":{"filter":{"venue":"V2"},"keys":[{"by":"p"}]},
                "all":{"keys":[{"by":"p"}]} },"advance":{"to":"final","take":[{"board":"v1","top":1},
                {"board":"v2","top":1},{"board":"all","top":1,"ties":"{{{ties}}}"} ]} },
              {"id":"final","values":{"p":1},"boards":{"end":{"keys":[{"by":"p"}]} } }]} }
            """);
        foreach (var (person, score) in "abcde".Zip(scores)) contest.Value("r/heat.x", person.ToString(), score);
        return contest;
    }

    private sealed class AdvanceContest(string rulebook)
    {
        private readonly Contest _contest = new(rulebook, """
            {"a":{"venue":"V1"},"b":{"venue":"V1"},"c":{"venue":"V1"},"d":{"venue":"V2"},"e":{"venue":"V2"}}
            """);

        public Proposal Proposal() => _contest.Evaluate().Proposal(_contest.Rules.Nodes[new NodePath("r/heat")])!;

        public string Board(string board) => _contest.Board(board);

        public AdvanceContest Promote(string node, string[] entrants, decimal at)
        {
            _contest.Promote(node, entrants, at);
            return this;
        }

        public AdvanceContest Value(string input, string entrant, decimal value, decimal at = 0m)
        {
            _contest.Value(input, entrant, value, at);
            return this;
        }
    }
}
