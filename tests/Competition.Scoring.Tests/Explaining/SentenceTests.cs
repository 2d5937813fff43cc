namespace Competition.Scoring.Tests;

/// <summary>Why a standing changed, in words: what happened to the entrant itself, and who moved around it.</summary>
[TestFixture]
internal sealed class SentenceTests
{
    private const string Node = """
        "inputs":{"m":{"kind":"number"} },"values":{"p":{"expr":"m","round":{"to":1} } },
        "boards":{"b":{"keys":[{"by":"p"}]} }
        """;

    [Test]
    public void A_void_is_told_with_its_author_and_reason_and_who_passed()
    {
        var contest = Contest.Of(Node, "w1", "w2", "w3");
        contest.Value("r.m", "w1", 30m, at: 1, id: "a-1").Value("r.m", "w2", 20m, at: 1).Value("r.m", "w3", 10m, at: 1);
        var before = Evaluated(contest);
        var act = """{"id":"v-1","type":"void","at":4,"target":"a-1","reason":"typo"}""";
        contest.Value("r.m", "w1", 5m, at: 1, id: "a-5");
        var voided = FactJson.Read(Given.Utf8(act), TimeBase.Seconds, evidence: false).Fact!
            .With(new Members([KeyValuePair.Create("by", Datum.Of("J2"))]));
        var cause = Cause(before, Evaluated(contest, voided), "w1");
        Assert.That(
            StandingSentence.Of(cause, contest.Roster, "en", evidence: true),
            Is.EqualTo("1st → 3rd because mark a-1 was voided by J2: typo; mark a-5 (r.m = 5) took its place; "
                + "w3 and w2 passed"));
        Assert.That(
            StandingSentence.Of(cause, contest.Roster, "zh", evidence: false),
            Is.EqualTo("第 1 → 第 3：标记 a-1 被作废：typo；更正为标记 a-5（r.m = 5）；被 w3、w2 超过"));
    }

    [Test]
    public void Who_draws_level_has_not_passed()
    {
        var contest = Contest.Of(Node, "w1", "w2");
        contest.Value("r.m", "w1", 30m, at: 1).Value("r.m", "w2", 20m, at: 1, id: "a-2");
        var before = Evaluated(contest);
        contest.Value("r.m", "w2", 30m, at: 2, id: "a-3");
        var after = Evaluated(contest);
        Assert.That(Sentence(before, after, "w1"), Is.EqualTo("1st as before, though w2 drew level"));
        Assert.That(
            Sentence(before, after, "w2"),
            Is.EqualTo("2nd → 1st because mark a-3 (r.m = 30) replaced mark a-2; w1 drew level"));
    }

    [Test]
    public void A_mark_that_was_restored_counts_again()
    {
        var contest = Contest.Of(Node, "w1");
        contest.Value("r.m", "w1", 30m, at: 1, id: "a-1").Void("a-1", at: 2, id: "v-1");
        var before = Evaluated(contest);
        contest.Fact("restore", "\"target\":\"a-1\",\"reason\":\"it was right\"", 3m, "s-1");
        Assert.That(
            Sentence(before, Evaluated(contest), "w1"),
            Is.EqualTo("without a rank (no-mark) → 1st because mark a-1 was restored: it was right"));
    }

    [Test]
    public void A_detection_that_a_judge_overruled_is_told_with_the_reason()
    {
        var contest = Contest.Of("""
            "signals":{"v":{} },"detectors":{"late":{"when":"v > 1","hold":0,"limit":1} },
            "values":{"p":{"expr":"10 - 5 * late.fires","round":{"to":1} } },"boards":{"b":{"keys":[{"by":"p"}]} }
            """, "w1", "w2");
        contest.Sample("v", 1m, 0m, "w1").Sample("v", 2m, 2m, "w1");
        var before = Evaluated(contest);
        contest.Void("r#w1#late@2", at: 5, id: "v-1");
        Assert.That(
            Sentence(before, Evaluated(contest), "w1"),
            Is.EqualTo("2nd → 1st because detection r#w1#late@2 was voided: r; w2 drew level"));
    }

    [Test]
    public void A_status_takes_the_rank_and_other_rules_are_told()
    {
        var contest = Contest.Of(Node, "w1");
        contest.Value("r.m", "w1", 30m, at: 1, id: "a-1");
        var before = Evaluated(contest);
        var other = Contest.Of(Node.Replace("\"m\",", "\"2 * m\",", StringComparison.Ordinal), "w1");
        other.Value("r.m", "w1", 30m, at: 1, id: "a-1").Status("r", "w1", "DSQ", at: 5);
        var cause = Cause(before, Evaluated(other), "w1");
        Assert.That(cause.Versions, Is.EqualTo((1, 1)));
        Assert.That(
            StandingSentence.Of(cause, contest.Roster, "en", evidence: false),
            Does.StartWith("1st → without a rank (DSQ) because the rules (version 1) were changed; status "));
    }

    [Test]
    public void Only_so_many_facts_and_names_are_told_and_the_rest_are_counted()
    {
        var names = Enumerable.Range(1, Limits.SentenceNames + 3).Select(n => $"w{n}").ToArray();
        var inputs = string.Join(',', names.Select((_, n) => $"\"m{n}\":{{\"kind\":\"number\"}}"));
        var sum = string.Join(" + ", names.Select((_, n) => $"coalesce(m{n}, 0)"));
        var contest = Contest.Of($$"""
            "inputs":{ {{inputs}} },"values":{"p":{"expr":"{{sum}}","round":{"to":1} } },
            "boards":{"b":{"keys":[{"by":"p"}]} }
            """, names);
        foreach (var name in names.Skip(1)) contest.Value("r.m0", name, 1m, at: 1);
        var before = Evaluated(contest);
        for (var n = 0; n < Limits.SentenceFacts + 2; n++) contest.Value($"r.m{n}", "w1", 9m, at: 2);
        var sentence = Sentence(before, Evaluated(contest), "w1");
        Assert.That(sentence, Does.Contain("; 2 more facts; it passed ").And.EndsWith(" and 2 more"));
        Assert.That(sentence.Split("counts now").Length - 1, Is.EqualTo(Limits.SentenceFacts));
    }

    [TestCase(Limits.ShownText, true)]
    [TestCase(Limits.ShownText + 1, false)]
    public void A_long_text_of_a_fact_is_not_shown(int length, bool isShown)
    {
        var text = new string('x', length);
        var contest = Contest.Of(Node, "w1");
        contest.Mark("r.m", "w1", $"\"value\":1,\"note\":\"{text}\"", at: 1);
        var explanation = Evaluated(contest).Explain(contest.Rules.Values.Single(), new EntrantId("w1"))!;
        Assert.That(ExplanationTree.Of(explanation, contest.Roster, "en").Contains(text), Is.EqualTo(isShown));
    }

    private static string Sentence(Evaluation before, Evaluation after, string entrant) =>
        StandingSentence.Of(Cause(before, after, entrant), after.Roster, "en", evidence: true);

    private static StandingCause Cause(Evaluation before, Evaluation after, string entrant) =>
        StandingCause.Between(before, after, after.Rules.Boards.Single(), new EntrantId(entrant));

    private static Evaluation Evaluated(Contest contest, params Fact[] more)
    {
        var evaluation = Evaluation.Whole(contest.Rules, contest.Roster);
        evaluation.Apply([.. contest.Facts, .. more], []);
        return evaluation;
    }
}
