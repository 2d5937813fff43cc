namespace Competition.Scoring.Tests.Rules;

public sealed class TreeTests
{
    [Test]
    public void Nodes_stand_in_the_order_of_the_document_each_after_its_sibling()
    {
        var rules = Given.RulebookOf("""
            { "id": "r", "children": [
              { "id": "z" }, { "each": [ "b", "a" ], "children": [ { "id": "x" } ] }, { "id": "c" } ] }
            """);

        Assert.That(
            rules.Nodes.Values.Select(n => $"{n.Path} {n.Previous?.Id}"),
            Is.EqualTo(new[] { "r ", "r/z ", "r/b z", "r/b/x ", "r/a b", "r/a/x ", "r/c a" }));
        Assert.That(rules.Root.Children.Select(c => c.Id), Is.EqualTo(new[] { "z", "b", "a", "c" }));
        Assert.That(rules.Root.Children[1].Children.Single().Parent!.Id, Is.EqualTo("b"));
    }

    [Test]
    public void What_a_node_uses_is_merged_name_by_name_and_else_replaced()
    {
        var node = Given.Rulebook("""
            { "id": "t", "version": 1,
              "defs": { "base": { "clock": "venue", "values": { "b": "=0", "c": "=0" } },
                        "stage": { "use": "base", "kind": "stage", "title": "Stage", "tags": { "x": 1 },
                                   "let": { "k": 1, "m": 1 }, "values": { "a": "=1", "b": "=1" },
                                   "onStatus": { "DNF": { "a": 1 }, "DNS": { "a": 1 } },
                                   "statusVoids": false, "children": [ { "id": "old" } ] } },
              "root": { "id": "r", "use": "stage", "title": "Mine", "tags": { "y": 1 }, "let": { "m": 2 },
                        "values": { "a": "=2" }, "onStatus": { "DNF": { "b": 2 } }, "children": [ { "id": "new" } ] } }
            """).Root;

        Assert.That((node.Kind, node.Title.In("en"), node.Clock, node.StatusVoids, node.StatusInherits),
            Is.EqualTo(("stage", "Mine", ClockKind.Venue, false, true)));
        Assert.That(node.Tags.Keys, Is.EqualTo(new[] { "y" }));
        Assert.That((node.Constants["k"], node.Constants["m"]), Is.EqualTo((Value.Of(1m), Value.Of(2m))));
        Assert.That(node.Values.Keys, Is.EqualTo(new[] { "a", "b", "c" }));
        Assert.That(node.OnStatus["DNF"].Keys, Is.EqualTo(new[] { "b" }), "a status is replaced as a whole");
        Assert.That(node.OnStatus["DNS"].Keys, Is.EqualTo(new[] { "a" }));
        Assert.That(node.Children.Select(c => c.Id), Is.EqualTo(new[] { "new" }));
    }

    [Test]
    public void Items_give_ids_titles_constants_tags_and_windows()
    {
        var rules = Given.Rulebook("""
            { "id": "t", "version": 1,
              "params": { "list": [
                { "id": "a", "title": "甲", "max": 5, "tags": { "y": 1 }, "window": { "limit": 9 } }, "b" ] },
              "root": { "id": "r", "children": [
                { "each": { "param": "list" }, "title": "Each", "let": { "max": 3, "min": 1 }, "tags": { "x": 1 },
                  "window": { "opens": 1, "strict": false } } ] } }
            """);
        var (a, b) = (rules.Root.Children[0], rules.Root.Children[1]);

        Assert.That((a.Title.In("zh"), b.Title.In("zh")), Is.EqualTo(("甲", "Each")));
        Assert.That((a.Constants["max"], a.Constants["min"]), Is.EqualTo((Value.Of(5m), Value.Of(1m))));
        Assert.That(b.Constants["max"], Is.EqualTo(Value.Of(3m)));
        Assert.That((a.Tags.Keys.Single(), b.Tags.Keys.Single()), Is.EqualTo(("y", "x")));
        Assert.That((a.Window!.Opens, a.Window.Limit, a.Window.Strict), Is.EqualTo((null as Formula, 9m, true)));
        Assert.That((b.Window!.Limit, b.Window.Strict), Is.EqualTo(((decimal?)null, false)));
    }

    [Test]
    public void A_node_without_a_title_is_called_by_its_id() =>
        Assert.That(Given.RulebookOf("""{ "id": "决赛" }""").Root.Title.In("zh"), Is.EqualTo("决赛"));

    [Test]
    public void A_definition_may_be_used_inside_a_node_that_uses_it()
    {
        var rules = Given.Rulebook("""
            { "id": "t", "version": 1, "defs": { "sum": { "values": { "p": { "fold": "sum", "of": "children.p" } } } },
              "root": { "id": "r", "use": "sum", "children": [
                { "id": "a", "use": "sum", "children": [ { "id": "b", "values": { "p": 1 } } ] } ] } }
            """);

        Assert.That(rules.Values.Select(v => v.Cell.ToString()), Is.EqualTo(new[] { "r.p", "r/a.p", "r/a/b.p" }));
    }
}
