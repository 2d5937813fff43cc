namespace Competition.Scoring.Tests;

/// <summary>DNF, DNS, DSQ and who takes part (model.md B11.9, B11.10, B11.24).</summary>
internal sealed class StatusTests
{
    private static Contest Contest(string leg = "", string root = "") => new($$"""
        {"id":"t","version":1,"root":{"id":"r",{{root}}"children":[{"id":"c1",{{leg}}
          "inputs":{"x":{"kind":"number","min":0,"max":9,"step":1} },
          "values":{"v":"=x","kept":{"expr":"x","evenIf":true},"orElse":{"expr":"x","else":7,"clamp":[0,5]},
            "sum":{"fold":"sum","of":["x"]} },
          "boards":{"all":{"keys":[{"by":"v"}]} } }],
          "values":{"skip":{"fold":"sum","of":"children.v"},
            "fail":{"fold":"sum","of":"children.v","missing":"fail"} } } }
        """, """{"a":{"type":"person"},"b":{"type":"person"}}""");

    [Test]
    public void A_status_voids_values_but_neither_folds_nor_what_stands_even_if()
    {
        var contest = Contest().Value("r/c1.x", "a", 3).Status("r/c1", "a", "DNF");
        Assert.That(
            new[] { "v", "kept", "sum", "orElse" }.Select(v => contest.Cell("r/c1." + v, "a")),
            Is.EqualTo(new[] { "~DNF", "3", "3", "5" }), "else and clamp follow the status");
    }

    [Test]
    public void A_season_skips_a_voided_child_and_a_stage_race_fails()
    {
        var contest = Contest().Value("r/c1.x", "a", 3).Status("r/c1", "a", "DNF");
        Assert.That(contest.Cell("r.skip", "a"), Is.EqualTo("0"));
        Assert.That(contest.Cell("r.fail", "a"), Is.EqualTo("~DNF"));
    }

    [Test]
    public void A_status_is_inherited_unless_the_node_says_no_and_a_disqualification_always()
    {
        Assert.That(Contest().Value("r/c1.x", "a", 3).Status("r", "a", "DNF").Cell("r/c1.v", "a"), Is.EqualTo("~DNF"));
        var alone = Contest(root: "\"statusInherits\":false,").Value("r/c1.x", "a", 3).Status("r", "a", "DNF", at: 1);
        Assert.That(alone.Cell("r/c1.v", "a"), Is.EqualTo("3"));
        Assert.That(alone.Status("r", "a", "DSQ", at: 2).Cell("r/c1.v", "a"), Is.EqualTo("~DSQ"));
    }

    [Test]
    public void OK_clears_it_and_uncovers_none_before() => Assert.That(
        Contest().Value("r/c1.x", "a", 3).Status("r/c1", "a", "DNF", at: 1).Status("r/c1", "a", "OK", at: 2)
            .Cell("r/c1.v", "a"),
        Is.EqualTo("3"));

    [Test]
    public void A_document_says_what_a_value_is_instead()
    {
        var contest = Contest("\"onStatus\":{\"DNF\":{\"v\":\"=x + 1\"}},").Value("r/c1.x", "a", 3)
            .Status("r/c1", "a", "DNF");
        Assert.That(contest.Cell("r/c1.v", "a"), Is.EqualTo("4"));
        Assert.That(contest.Board("r/c1#all"), Is.EqualTo("1 a | no-mark b"), "and who has an override is ranked");
    }

    [Test]
    public void A_node_may_keep_its_values() => Assert.That(
        Contest("\"statusVoids\":false,").Value("r/c1.x", "a", 3).Status("r/c1", "a", "DNF").Cell("r/c1.v", "a"),
            Is.EqualTo("3"));

    [Test]
    public void Who_is_not_promoted_has_no_value_not_even_else_and_is_on_no_board()
    {
        var contest = Contest().Value("r/c1.x", "a", 3).Promote("r", ["b"], at: 1);
        Assert.That(contest.Cell("r/c1.orElse", "a"), Is.EqualTo("~NA"));
        Assert.That(contest.Board("r/c1#all"), Is.EqualTo("no-mark b"));
        Assert.That(contest.Promote("r", ["a"], at: 2).Board("r/c1#all"), Is.EqualTo("1 a"), "the last list replaces");
    }

    [Test]
    public void A_team_takes_part_with_a_member_but_a_list_of_teams_leaves_members_outside()
    {
        var contest = new Contest("""
            {"id":"t","version":1,"root":{"id":"r","inputs":{"x":{"kind":"number","min":0,"max":9,"step":1}},
              "values":{"v":"=x","team":{"fold":"sum","of":"members.v"}},
              "boards":{"teams":{"entrants":"team","keys":[{"by":"team"}]},"all":{"keys":[{"by":"v"}]}}}}
            """, """
            {"a":{"type":"person","team":"t"},"b":{"type":"person","team":"t"},"c":{"type":"person","team":"u"},
             "t":{"type":"team"},"u":{"type":"team"}}
            """);
        foreach (var person in new[] { "a", "b", "c" }) contest.Value("r.x", person, 2);
        contest.Promote("r", ["a"], at: 1);
        Assert.That(contest.Board("r#teams"), Is.EqualTo("1 t"));
        Assert.That(contest.Cell("r.team", "t"), Is.EqualTo("2"));
        Assert.That(contest.Promote("r", ["u"], at: 2).Board("r#teams"), Is.EqualTo("1 u"));
        Assert.That(contest.Board("r#all"), Is.Empty);
    }
}
