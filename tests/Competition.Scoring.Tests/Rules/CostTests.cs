namespace Competition.Scoring.Tests.Rules;

public sealed class CostTests
{
    [Test]
    public void A_value_costs_what_it_depends_on_beside_its_own_entrant()
    {
        var rules = Given.RulebookOf("""
            { "id": "r", "inputs": { "n": { "kind": "number" }, "g": { "kind": "bouts", "fields": { "pts": {} } },
                "own": { "kind": "state" }, "hill": { "kind": "state", "exclusive": true } },
              "values": { "local": "=n + attr.lot", "team": { "fold": "sum", "of": "members.local" }, "place": { "rank": "b" },
                "half": "=place / 2", "mean": { "field": "mean", "of": "half" }, "max": { "field": "max", "of": "local" },
                "faced": { "fold": "sum", "of": "g.opponent.local" }, "ran": "=own.total", "king": { "accrue": 1, "while": "hill" },
                "now": "=clock", "all": "=faced + mean", "late": { "fold": "count", "of": "g.n", "where": "at < clock" } },
              "boards": { "b": { "keys": [ { "by": "local" } ] } } }
            """);

        Assert.That(rules.Values.Select(v => $"{v.Name} {v.Cost}"), Is.EquivalentTo(new[]
        {
            "local Local", "team Local", "place Rank", "half Rank", "mean Rank, Field", "max Field", "faced Opponent",
            "ran Time", "king Opponent, Time", "now Time", "all Rank, Field, Opponent", "late Time",
        }));
    }

    [Test]
    public void A_window_that_waits_costs_what_opens_it()
    {
        var rules = Given.RulebookOf("""
            { "id": "r", "children": [ { "id": "a", "values": { "v": 1, "place": { "rank": "b" } },
                "boards": { "b": { "keys": [ { "by": "v" } ] } } },
              { "id": "c", "window": { "opens": "=prev.place + clock" }, "inputs": { "n": { "kind": "number" } },
                "values": { "x": "=n" } } ] }
            """);
        Assert.That(rules.Values.Single(v => v.Name == "x").Cost, Is.EqualTo(CostClass.Rank | CostClass.Time));
    }

    [Test]
    public void What_depends_on_no_entrant_is_hoisted()
    {
        var rules = Given.RulebookOf("""
            { "id": "r", "inputs": { "n": { "kind": "number" } },
              "values": { "v": "=n", "max": { "field": "max", "of": "v" }, "worth": { "expr": "if max > 3 then 100 - max else 7",
                  "else": "=max", "clamp": [ 0, "=max * 2" ] }, "table": { "table": [ 1, 2 ], "at": "=worth" },
                "mine": "=max - v", "born": "=max + attr.lot", "timed": "=max + clock", "void": "=max",
                "const": 3, "place": { "rank": "b" }, "state": "=if status == 'OK' then max else 0" },
              "onStatus": { "DNF": { "void": 2 } }, "boards": { "b": { "keys": [ { "by": "v" } ] } } }
            """);
        Assert.That(Hoisted(rules), Is.EqualTo("max table worth"));
    }

    [TestCase("ctf", "ctf/pwn.solvers ctf/pwn.worth ctf/web.solvers ctf/web.worth")]
    [TestCase("pentathlon", "mp.lead")]
    [TestCase("icpc", "contest.median")]
    public void Of_real_documents_decay_lead_and_median_are(string document, string hoisted)
    {
        Scoring.Tests.Shared.NeedDocuments();
        var rules = Given.Rulebook(File.ReadAllText(Scoring.Tests.Shared.Path("rules", "docs", document + ".json")));
        var cells = rules.Values.Where(v => v.Hoisted).Select(v => v.Cell.ToString());
        Assert.That(string.Join(' ', cells.Order(StringComparer.Ordinal)), Is.EqualTo(hoisted));
    }

    private static string Hoisted(Rulebook rules) =>
        string.Join(' ', rules.Values.Where(v => v.Hoisted).Select(v => v.Name).Order(StringComparer.Ordinal));
}
