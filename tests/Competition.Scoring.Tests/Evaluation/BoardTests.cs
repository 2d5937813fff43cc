namespace Competition.Scoring.Tests;

/// <summary>Orders (model.md B4, B11.16, B11.23, B11.24).</summary>
internal sealed class BoardTests
{
    private const string Node = """
        "inputs": {"x": {"kind": "number", "min": 0, "max": 9, "step": 1},
          "y": {"kind": "number", "min": 0, "max": 9, "step": 1}},
        "values": {"v": "=x", "w": "=y", "place": {"rank": "all"}, "mean": {"rank": "all", "split": true},
          "pts": {"rank": "all", "points": [10, 6, 3]}, "split": {"rank": "all", "points": [10, 6, 3], "split": true}}
        """;

    private static Contest Board(string board, params decimal?[] marks)
    {
        var persons = marks.Select((_, i) => ((char)('a' + i)).ToString()).ToArray();
        var contest = Contest.Of($$"""{{Node}}, "boards": {"all": { {{board}} } }""", persons);
        foreach (var (person, mark) in persons.Zip(marks))
        {
            if (mark is { } value) contest.Value("r.x", person, value);
        }

        return contest;
    }

    [TestCase("1224", "1 b | 2 a | 2 d | 4 c")]
    [TestCase("1223", "1 b | 2 a | 2 d | 3 c")]
    [TestCase("1334", "1 b | 3 a | 3 d | 4 c")]
    [TestCase("1234", "1 b | 2 a | 3 d | 4 c")]
    public void Equal_totals_share_a_place_as_the_style_says(string ties, string rows) =>
        Assert.That(Board($"\"ties\":\"{ties}\",\"keys\":[{{\"by\":\"v\"}}]", 5, 9, 1, 5).Board("r#all"),
            Is.EqualTo(rows));

    [Test]
    public void A_rank_as_value_is_the_place_of_the_block_whatever_style_is_shown()
    {
        var contest = Board("\"ties\":\"1334\",\"keys\":[{\"by\":\"v\"}]", 5, 9, 1, 5, null);
        Assert.That(Cells("place"), Is.EqualTo(new[] { "2", "1", "4", "2", "~unranked" }));
        Assert.That(Cells("mean"), Is.EqualTo(new[] { "2.5", "1", "4", "2.5", "~unranked" }));
        Assert.That(Cells("pts"), Is.EqualTo(new[] { "6", "10", "0", "6", "~unranked" }));
        Assert.That(Cells("split"), Is.EqualTo(new[] { "4.5", "10", "0", "4.5", "~unranked" }));

        IEnumerable<string> Cells(string value) => "abcde".Select(e => contest.Cell("r." + value, e.ToString()));
    }

    [Test]
    public void A_missing_first_key_takes_off_the_ranking_and_a_missing_later_one_sorts_last()
    {
        var contest = Board("\"keys\":[{\"by\":\"v\"},{\"by\":\"w\",\"dir\":\"asc\"}]", 5, 5, null, 5)
            .Value("r.y", "b", 3).Value("r.y", "d", 2);
        Assert.That(contest.Board("r#all"), Is.EqualTo("1 d | 2 b | 3 a | no-mark c"));
    }

    [Test]
    public void The_unranked_stand_after_the_ranked_class_by_class()
    {
        var contest = Board("\"ranked\":\"=v > 2\",\"keys\":[{\"by\":\"v\"}]", 5, 5, 5, 1, 1, null, 4);
        contest.Status("r", "a", "DSQ").Status("r", "b", "DNF").Status("r", "c", "LAP").Status("r", "e", "DNS");
        Assert.That(
            contest.Board("r#all"), Is.EqualTo("1 g | LAP c | no-mark f | DNF b | DNS e | DSQ a | not-eligible d"));
    }

    [Test]
    public void A_board_names_those_who_are_not_eligible() => Assert.That(
        Board("\"ranked\":\"=v > 2\",\"unrankedAs\":\"guest\",\"keys\":[{\"by\":\"v\"}]", 5, 1).Board("r#all"),
        Is.EqualTo("1 a | guest b"));

    [Test]
    public void Where_a_board_lists_statuses_only_those_keep_off()
    {
        var contest = Contest.Of("""
            "inputs": {"x": {"kind": "number", "min": 0, "max": 9, "step": 1}},
              "values": {"v": {"expr": "x", "evenIf": true}},
            "boards": {"all": {"unranked": ["DSQ", "DNF"], "keys": [{"by": "v"}]}}
            """, "a", "b", "c", "d");
        foreach (var person in new[] { "a", "b", "c" }) contest.Value("r.x", person, 3);
        contest.Status("r", "a", "DNF").Status("r", "b", "DSQ").Status("r", "c", "DNS").Status("r", "d", "DNS");
        Assert.That(contest.Board("r#all"), Is.EqualTo("1 c | DNS d | DSQ b | DNF a"));
    }

    [Test]
    public void A_countback_asks_for_more_first_places_then_more_second_ones()
    {
        var contest = new Contest("""
            {"id":"t","version":1,"root":{"id":"r",
              "children":[{"each":["c1","c2","c3"],"inputs":{"x":{"kind":"number","min":1,"max":9,"step":1}},
              "values":{"place":"=x"}}],
              "values":{"sum":{"fold":"sum","of":"children.place"}},
              "boards":{"all":{"keys":[{"by":"sum"},{"countback":"children.place","depth":2}]}}}}
            """, """{"a":{"type":"person"},"b":{"type":"person"},"c":{"type":"person"},"d":{"type":"person"}}""");
        Places("a", 1, 3, 3);
        Places("b", 2, 2, 3);
        Places("c", 1, 1, 5);
        Places("d", 3, 3, 1);
        Assert.That(contest.Board("r#all"), Is.EqualTo("1 c | 2 a | 2 d | 4 b"));

        void Places(string person, params int[] places)
        {
            for (var i = 0; i < 3; i++) contest.Value($"r/c{i + 1}.x", person, places[i]);
        }
    }

    [Test]
    public void A_filter_is_attributes_or_an_expression()
    {
        var contest = new Contest("""
            {"id":"t","version":1,"root":{"id":"r","values":{"v":"=attr.age"},"boards":{
              "men":{"filter":{"class":"men","licensed":true},"keys":[{"by":"v"}]},
                "old":{"filter":"=attr.age >= 30","keys":[{"by":"v"}]},
              "round":{"filter":{"age":30},"keys":[{"by":"v"}]}}}}
            """, """
            {"a":{"type":"person","class":"men","age":20,"licensed":true},
              "b":{"type":"person","class":"men","age":30.0,"licensed":true},
             "c":{"type":"person","class":"women","age":40,"licensed":true},
               "d":{"type":"person","class":"men","age":50,"licensed":false},
             "e":{"type":"person"}}
            """);
        Assert.That(contest.Board("r#men"), Is.EqualTo("1 b | 2 a"));
        Assert.That(contest.Board("r#old"), Is.EqualTo("1 d | 2 c | 3 b"));
        Assert.That(contest.Board("r#round"), Is.EqualTo("1 b"));
    }

    [Test]
    public void Equals_stand_in_ordinal_order_of_their_ids()
    {
        var contest = Contest.Of(Node + """, "boards": {"all": {"keys": [{"by": "v"}]}}""", "b", "B", "a", "王");
        foreach (var person in new[] { "b", "B", "a", "王" }) contest.Value("r.x", person, 1);
        Assert.That(contest.Board("r#all"), Is.EqualTo("1 B | 1 a | 1 b | 1 王"));
    }

    [Test]
    public void A_team_adds_its_members_at_the_node()
    {
        var contest = new Contest("""
            {"id":"t","version":1,"root":{"id":"r",
              "children":[{"each":["c1","c2"],"inputs":{"x":{"kind":"number","min":0,"max":9,"step":1}},
              "values":{"v":"=x","team":{"fold":"sum","of":"members.v"}},
                "boards":{"teams":{"entrants":"team","keys":[{"by":"team"}]}}}]}}
            """, """
            {"a":{"type":"person","team":"t"},"b":{"type":"person","team":"u","teams":{"r/c2":"t"}},
              "t":{"type":"team"},"u":{"type":"team"}}
            """);
        foreach (var node in new[] { "c1", "c2" }) contest.Value($"r/{node}.x", "a", 2).Value($"r/{node}.x", "b", 3);
        Assert.That(contest.Board("r/c1#teams"), Is.EqualTo("1 u | 2 t"));
        Assert.That(contest.Board("r/c2#teams"), Is.EqualTo("1 t | 2 u"));
        Assert.That(contest.Cell("r/c2.team", "t"), Is.EqualTo("5"));
    }
}
