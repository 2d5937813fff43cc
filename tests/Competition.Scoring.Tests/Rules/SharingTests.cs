namespace Competition.Scoring.Tests.Rules;

public sealed class SharingTests
{
    [Test]
    public void What_reads_a_rank_or_members_is_shared_and_what_it_reads_is_exported()
    {
        var rules = Given.RulebookOf("""
            { "id": "r", "inputs": { "n": { "kind": "number" }, "m": { "kind": "number" }, "q": { "kind": "number" } },
              "values": { "base": "=n", "double": "=base * 2", "place": { "rank": "b" }, "pts": "=place + m + own",
                          "own": "=q", "team": { "fold": "sum", "of": "members.double" }, "alone": "=own",
                          "table": { "table": [ 1 ], "at": { "rank": "b" } } },
              "boards": { "b": { "keys": [ { "by": "base" } ] } } }
            """);

        Assert.That(Shared(rules), Is.EqualTo("r.place r.pts r.table r.team"));
        Assert.That(Exported(rules), Is.EqualTo("r.base r.double r.own"));
        Assert.That(Inputs(rules), Is.EqualTo("r.m"));
    }

    [Test]
    public void What_a_board_reads_beside_its_key_values_is_shared_too()
    {
        var rules = Given.RulebookOf("""
            { "id": "r", "inputs": { "a": { "kind": "number" }, "b": { "kind": "tally" }, "c": { "kind": "number" } },
              "values": { "v": 1, "w": 2, "x": 3, "none": 4, "sum": { "fold": "sum", "of": "children.pts" } },
              "boards": { "x": { "ranked": "b.count < 2 and w > 1", "filter": "x > 0",
                                 "keys": [ { "by": "sum" }, { "by": "a + v" }, { "countback": "children.place" } ] } },
              "children": [ { "id": "c", "values": { "pts": 1, "place": 1, "other": 1 } } ] }
            """);

        Assert.That(Shared(rules), Is.Empty);
        Assert.That(Exported(rules), Is.EqualTo("r.sum r.v r.w r.x r/c.place r/c.pts"));
        Assert.That(Inputs(rules), Is.EqualTo("r.a r.b"));
    }

    [Test]
    public void A_window_that_opens_by_a_shared_value_makes_shared_what_is_counted_through_it()
    {
        var rules = Given.RulebookOf("""
            { "id": "r", "inputs": { "n": { "kind": "number" } }, "values": { "v": "=n", "place": { "rank": "b" },
              "late": 5 },
              "boards": { "b": { "keys": [ { "by": "v" } ] } },
              "children": [ { "id": "a", "values": { "start": 1 } },
                            { "id": "c", "window": { "opens": "=prev.start" }, "children": [
                              { "id": "d", "inputs": { "i": { "kind": "number" } }, "values": { "x": "=i",
                                "y": 1 } } ] } ] }
            """);
        Assert.That(Shared(rules) + "|" + Inputs(rules), Is.EqualTo("r.place|"));
        Assert.That(rules.Root.Children[1].Window!.Shared, Is.False);

        rules = Given.RulebookOf("""
            { "id": "r", "inputs": { "n": { "kind": "number" } }, "values": { "v": "=n" },
              "children": [ { "id": "a", "values": { "start": { "rank": "b" }, "own": 1, "v": 2 },
                              "boards": { "b": { "keys": [ { "by": "v" } ] } } },
                            { "id": "c", "window": { "opens": "=prev.start + prev.own" }, "children": [
                              { "id": "d", "inputs": { "i": { "kind": "number" }, "j": { "kind": "judges" } },
                                "values": { "x": "=i", "y": "=j.count", "z": "=x" } } ] } ] }
            """);
        Assert.That(Shared(rules), Is.EqualTo("r/a.start r/c/d.x r/c/d.z"), "judges are exempt from windows");
        Assert.That(Exported(rules), Is.EqualTo("r/a.own r/a.v"));
        Assert.That(Inputs(rules), Is.EqualTo("r/c/d.i"));
        Assert.That(rules.Root.Children[1].Window!.Shared, Is.True);
    }

    [Test]
    public void An_own_window_through_which_the_contest_counts_an_input_exports_what_it_reads()
    {
        var rules = Given.RulebookOf("""
            { "id": "r", "children": [
                { "id": "a", "inputs": { "k": { "kind": "time" } }, "values": { "cleared": "=k.stop" } },
                { "id": "c", "window": { "opens": "=prev.cleared" }, "inputs": { "damage": { "kind": "tally" } },
                  "values": { "v": 1 }, "boards": { "b": { "ranked": "damage.count < 2",
                    "keys": [ { "by": "v" } ] } } } ] }
            """);

        Assert.That(Shared(rules), Is.Empty);
        Assert.That(Exported(rules), Is.EqualTo("r/a.cleared r/c.v"));
        Assert.That(Inputs(rules), Is.EqualTo("r/c.damage"));
    }

    [Test]
    public void The_season_of_formula_one_shares_points_by_place_and_keeps_finishes_own()
    {
        Scoring.Tests.Shared.NeedPacks();
        var rules = Given.Rulebook(File.ReadAllText(Scoring.Tests.Shared.Path("packs", "f1-2021", "rulebook.json")));
        var race = rules.Nodes[new NodePath("season/R12")];

        Assert.That(race.Values.Values.Where(v => !v.Shared).Select(v => v.Name),
            Is.EqualTo(new[] { "lapOn", "lapTime", "order" }));
        Assert.That(race.Values.Values.Where(v => v.Exported).Select(v => v.Name),
            Is.EqualTo(new[] { "lapOn", "lapTime", "order" }));
        Assert.That(rules.Root.Values.Values.All(v => v.Shared), Is.True);
        Assert.That(Inputs(rules), Is.Empty);
    }

    private static string Shared(Rulebook rules) => Told(rules.Values.Where(v => v.Shared));

    private static string Exported(Rulebook rules) => Told(rules.Values.Where(v => v.Exported));

    private static string Inputs(Rulebook rules) =>
        string.Join(' ', rules.Nodes.Values.SelectMany(n => n.Inputs.Values).Where(i => i.Shared)
            .Select(i => $"{i.Node.Path}.{i.Name}").Order(StringComparer.Ordinal));

    private static string Told(IEnumerable<ValueRule> values) =>
        string.Join(' ', values.Select(v => v.Cell.ToString()).Order(StringComparer.Ordinal));
}
