namespace Competition.Scoring.Tests.Rules;

public sealed class BoardCompilingTests
{
    private static readonly Rulebook Rules = Given.RulebookOf("""
        { "id": "r", "title": { "zh": "总", "en": "All" }, "inputs": { "i": { "kind": "number" } },
          "children": [ { "id": "a", "values": { "pts": 1, "place": 1, "w": 2 } },
                        { "id": "b", "kind": "race", "let": { "w": 3 }, "values": { "pts": 2 } }, { "id": "c" } ],
          "values": { "sum": { "fold": "wsum", "of": "children.pts", "weights": "children.w" },
                      "race": { "fold": "sum", "of": "children.pts", "only": { "kind": "race" } }, "not": 1 },
          "boards": {
            "full": { "title": "Full", "entrants": "team", "ties": "1334", "filter": "attr.age > 18",
              "ranked": "=i > 0",
                      "unrankedAs": "NQ", "unranked": [ "DNF", "OTL" ], "freeze": { "at": 3 },
                      "keys": [ { "by": "sum" }, { "by": "not", "dir": "asc" }, { "by": "i + 1" },
                                { "countback": "children.place" }, { "by": "sum" } ] },
            "city": { "filter": { "venue": "SZ", "year": 1985 }, "keys": [ { "by": "race" } ] } },
          "advance": { "to": "final", "take": [ { "board": "full", "top": 3, "ties": "out" }, { "board": "city",
            "top": 1 } ] } }
        """);

    [Test]
    public void A_board_is_read_with_all_that_it_declares()
    {
        var full = Rules.Root.Boards["full"];

        Assert.That((full.Title!.In("en"), full.Entrants, full.Ties),
            Is.EqualTo(("Full", EntrantType.Team, TieStyle.Modified1334)));
        Assert.That((full.UnrankedAs, full.Freeze is not null, full.Ref.ToString()), Is.EqualTo(("NQ", true, "r#full")));
        Assert.That(full.Unranked!.Value, Is.EqualTo(new[] { "DNF", "OTL" }));
        Assert.That((full.Filter!.Code.Type, full.Ranked!.Code.Type),
            Is.EqualTo((ExpressionType.Truth, ExpressionType.Truth)));
        var city = Rules.Root.Boards["city"];
        Assert.That((city.Ties, city.Entrants), Is.EqualTo((TieStyle.Standard1224, EntrantType.Person)));
        Assert.That((city.Unranked is null, city.Filter), Is.EqualTo((true, null as Formula)));
        Assert.That(city.FilterAttributes["year"], Is.EqualTo(Datum.Of(1985.0m)));
    }

    [Test]
    public void Keys_are_values_expressions_and_countbacks_in_order()
    {
        var keys = Rules.Root.Boards["full"].Keys;

        Assert.That(keys.OfType<BoardKey.By>().Select(k => (k.Value?.Name, k.Descending)), Is.EqualTo(new[]
        {
            ("sum", true), ("not", false), (null, true), ("sum", true),
        }));
        Assert.That(((BoardKey.By)keys[1]).Formula.Sources.Single(),
            Is.EqualTo(new NameSource.OfValue(Rules.Root.Values["not"])));
        var countback = (BoardKey.Countback)keys[3];
        Assert.That((countback.Places.Single().Cell.ToString(), countback.Depth), Is.EqualTo(("r/a.place", 20)));
    }

    [Test]
    public void A_board_prints_its_key_values_once_and_knows_the_parts_of_the_first()
    {
        var full = Rules.Root.Boards["full"];

        Assert.That(full.KeyValues.Select(v => v.Name), Is.EqualTo(new[] { "sum", "not" }));
        Assert.That(full.Parts.Select(v => v.Cell.ToString()), Is.EqualTo(new[] { "r/a.pts", "r/b.pts" }));
        Assert.That(Rules.Root.Boards["city"].Parts.Select(v => v.Cell.ToString()), Is.EqualTo(new[] { "r/b.pts" }));
    }

    [Test]
    public void Children_are_weighted_by_a_value_or_a_constant_of_theirs()
    {
        var fold = ((Operator.FoldOver)Rules.Root.Values["sum"].Operator).Fold;

        Assert.That(((FoldSource.Children)fold.Of).Each.Select(e => e.Weight), Is.EqualTo(new NameSource[]
        {
            new NameSource.OfValue(Rules.Find(new CellRef(new NodePath("r/a"), "w"))!),
            new NameSource.Constant(Value.Of(3m)),
        }));
    }

    [Test]
    public void An_advance_lists_its_quotas()
    {
        var advance = Rules.Root.Advance!;

        Assert.That(advance.To, Is.EqualTo("final"));
        Assert.That(advance.Take,
            Is.EqualTo(new[] { new Quota("full", 3, TiesIn: false), new Quota("city", 1, TiesIn: true) }));
    }

    [Test]
    public void A_rulebook_knows_the_status_codes_of_every_sport_and_those_that_it_names()
    {
        var rules = Given.RulebookOf("""
            { "id": "r", "onStatus": { "LAP": {} }, "inputs": { "i": { "kind": "attempts", "statuses": [ "PEN" ] } },
              "values": { "a": "=if status in ('OUT', 'DNF') then 1 else 2",
                          "b": { "fold": "sum", "of": "children.x", "protect": [ "BFD" ] },
                          "c": { "fold": "count", "of": "i.n", "where": "status == 'REP' and judge == 'J1'" } },
              "boards": { "b": { "keys": [ { "by": "a" } ], "unranked": [ "OTL" ] } },
              "children": [ { "id": "c", "values": { "x": "=if 'NO' == 'NOPE' then 1 else 2" } } ] }
            """);

        Assert.That(rules.Statuses, Is.SupersetOf(new[]
        {
            "OK", "NM", "DNS", "DNF", "DSQ", "DNE", "LAP", "PEN", "OUT", "BFD", "REP", "OTL",
        }).And.No.Member("NOPE"));
    }
}
