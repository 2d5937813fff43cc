namespace Competition.Scoring.Tests;

/// <summary>The bytes of <c>competition score</c> (formats.md "Command line").</summary>
internal sealed class ResultTextTests
{
    private static Contest Contest => new Contest("""
        {"id":"t","version":1,"root":{"id":"r",
          "inputs":{"x":{"kind":"number","decimals":2},"y":{"kind":"number","min":0,"max":9,"step":1}},
          "values":{"v":"=x","w":"=y"},
          "boards":{"all":{"keys":[{"by":"v"},{"by":"w"}]},
            "byW":{"keys":[{"by":"w"}],"unrankedAs":"a, \"b\"","ranked":"=w > 1"}}}}
        """, """{"a":{"type":"person"},"b":{"type":"person"},"c":{"type":"person"}}""")
        .Value("r.x", "a", 1.50m).Value("r.x", "b", 2).Value("r.y", "b", 1).Status("r", "c", "DNF");

    [Test]
    public void CSV_has_a_row_a_standing_and_the_keys_of_all_boards_as_columns() => Assert.That(
        Contest.Csv(["r#all", "r#byW"], []),
        Is.EqualTo("""
            board,entrant,rank,position,r.v,r.w
            r#all,b,1,1,2,1
            r#all,a,2,2,1.5,~NM
            r#all,c,,3,~DNF,~DNF
            r#byW,a,,1,1.5,~NM
            r#byW,c,,2,~DNF,~DNF
            r#byW,b,,3,2,1

            """.ReplaceLineEndings("\n")));

    [Test]
    public void CSV_prints_the_cells_that_are_asked_for() =>
        Assert.That(Contest.Csv(["r#byW"], ["r.w"]),
            Does.StartWith("board,entrant,rank,position,r.w\nr#byW,a,,1,~NM\n"));

    [Test]
    public void JSON_has_the_keys_of_each_board_as_cells() => Assert.That(
        Contest.Json(["r#all", "r#byW"], []),
        Is.EqualTo(string.Concat(
            """{"boards":{"r#all":[""",
            """{"entrant":"b","rank":1,"position":1,"class":"ranked","cells":{"r.v":"2","r.w":"1"}},""",
            """{"entrant":"a","rank":2,"position":2,"class":"ranked","cells":{"r.v":"1.5","r.w":"~NM"}},""",
            """{"entrant":"c","rank":null,"position":3,"class":"DNF","cells":{"r.v":"~DNF","r.w":"~DNF"}}],""",
            "\"r#byW\":[",
            """{"entrant":"a","rank":null,"position":1,"class":"no-mark","cells":{"r.w":"~NM"}},""",
            """{"entrant":"c","rank":null,"position":2,"class":"DNF","cells":{"r.w":"~DNF"}},""",
            """{"entrant":"b","rank":null,"position":3,"class":"a, \"b\"","cells":{"r.w":"1"}}]}}""",
            "\n")));

    [Test]
    public void A_field_with_a_comma_or_a_quote_is_quoted()
    {
        var contest = Contest.Status("r", "a", "a,\\\"b\\\"");
        Assert.That(contest.Csv(["r#byW"], []), Does.Contain("r#byW,a,,1,\"~a,\"\"b\"\"\"\n"));
        Assert.That(contest.Json(["r#byW"], []), Does.Contain("""{"r.w":"~a,\"b\""}"""));
    }

    [Test]
    public void No_boards_are_a_header_and_an_empty_map()
    {
        Assert.That(Contest.Csv([], []), Is.EqualTo("board,entrant,rank,position\n"));
        Assert.That(Contest.Json([], []), Is.EqualTo("{\"boards\":{}}\n"));
    }
}
