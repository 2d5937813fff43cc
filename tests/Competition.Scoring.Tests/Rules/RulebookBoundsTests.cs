namespace Competition.Scoring.Tests.Rules;

public sealed class RulebookBoundsTests
{
    [TestCase(Limits.Nodes, "OK")]
    [TestCase(Limits.Nodes + 1, "/root/children/1: there are too many nodes; allowed: at most 10000")]
    public void A_rulebook_has_at_most_ten_thousand_nodes(int nodes, string said)
    {
        const int inner = 18;
        var rest = nodes - 1 - (Limits.Each * (1 + inner));
        var tree = Each(Limits.Each, Each(inner, "")) + "," + Each(rest, "", "y");

        Assert.That(Said(tree), Is.EqualTo(said));
    }

    [TestCase(Limits.TreeDepth, "OK")]
    [TestCase(Limits.TreeDepth + 1, "stands too deep in the tree; allowed: at most 15 levels")]
    public void Nodes_stand_at_most_fifteen_deep(int levels, string said)
    {
        static string Deep(int levels) =>
            "{\"id\":\"n\"" + (levels == 1 ? "}" : $",\"children\":[{Deep(levels - 1)}]}}");

        Assert.That(Said(Deep(levels - 1)), Does.EndWith(said));
    }

    [TestCase(Limits.Each, "OK")]
    [TestCase(Limits.Each + 1,
        "/root/children/0/each: has 501 items; allowed: a list of 1 to 500 ids or objects with an id")]
    public void One_each_makes_at_most_five_hundred_nodes(int items, string said) =>
        Assert.That(Said(Each(items, "")), Is.EqualTo(said));

    [TestCase(Limits.Values / Limits.Each, "OK")]
    [TestCase((Limits.Values / Limits.Each) + 1,
        "/root/children/0: there are too many values; allowed: at most 100000 at all nodes")]
    public void A_rulebook_has_at_most_a_hundred_thousand_values(int values, string said) =>
        Assert.That(Said(Each(Limits.Each, Many("values", values, "1"))), Is.EqualTo(said));

    [TestCase(Limits.Boards / Limits.Each, "OK")]
    [TestCase((Limits.Boards / Limits.Each) + 1,
        "/root/children/0: there are too many boards; allowed: at most 5000 at all nodes")]
    public void A_rulebook_has_at_most_five_thousand_boards(int boards, string said) =>
        Assert.That(Said(Each(Limits.Each, Many("boards", boards, Board(1)))), Is.EqualTo(said));

    [TestCase(Limits.Keys, "OK")]
    [TestCase(Limits.Keys + 1, "/root/children/0/boards/n0/keys: has 13 keys; allowed: a list of 1 to 12 keys")]
    public void A_board_has_at_most_twelve_keys(int keys, string said) =>
        Assert.That(Said(Each(1, Many("boards", 1, Board(keys)))), Is.EqualTo(said));

    [TestCase(Limits.CountbackDepth, "OK")]
    [TestCase(Limits.CountbackDepth + 1,
        "/root/children/0/boards/b/keys/0/depth: is 1001; allowed: a whole number from 1 to 1000")]
    public void A_countback_counts_at_most_a_thousand_places(int depth, string said)
    {
        var board = $"\"boards\":{{\"b\":{{\"keys\":[{{\"countback\":\"children.p\",\"depth\":{depth}}}]}}}}";

        Assert.That(Said(Each(1, board + ",\"children\":[{\"id\":\"c\",\"values\":{\"p\":1}}]")), Is.EqualTo(said));
    }

    [TestCase(Limits.Detectors / Limits.Each, "OK")]
    [TestCase((Limits.Detectors / Limits.Each) + 1,
        "/root/children/0: there are too many detectors; allowed: at most 10000 at all nodes")]
    public void A_rulebook_has_at_most_ten_thousand_detectors(int detectors, string said) => Assert.That(
        Said(Each(Limits.Each, Signals + Many("detectors", detectors, "{\"when\":\"u > 1\"}"))), Is.EqualTo(said));

    [TestCase(Limits.SequenceSteps, "OK")]
    [TestCase(Limits.SequenceSteps + 1,
        "/root/children/0/detectors/n0/seq: has 17 steps; allowed: a list of 2 to 16 predicates")]
    public void A_sequence_has_at_most_sixteen_steps(int steps, string said)
    {
        var sequence = string.Join(',', Enumerable.Repeat("\"u > 1\"", steps));

        Assert.That(Said(Each(1, Signals + Many("detectors", 1, $"{{\"seq\":[{sequence}]}}"))), Is.EqualTo(said));
    }

    [Test]
    public void The_seconds_of_a_detector_are_bounded([Values("hold", "cooldown", "repeat", "maxGap")] string member)
    {
        string With(decimal seconds) => Said(Each(
            1, Signals + Many("detectors", 1, $"{{\"when\":\"u > 1\",\"{member}\":{Canonical.Text(seconds)}}}")));

        Assert.That(With(Limits.DetectorSeconds), Is.EqualTo("OK"));
        Assert.That(With(Limits.DetectorSeconds + 1m), Does.StartWith($"/root/children/0/detectors/n0/{member}: is 1000000001"));
    }

    [Test]
    public void A_chain_of_as_many_cells_as_there_may_be_is_followed_to_its_end()
    {
        const string values = "\"v0\":\"=prev.v199\"";
        var chain = string.Join(',', Enumerable.Range(1, 199).Select(i => $"\"v{i}\":\"=v{i - 1}\""));

        Assert.That(Said(Each(Limits.Each, $"\"values\":{{{values},{chain}}}")), Is.EqualTo("OK"));
    }

    private static string Signals => "\"signals\":{\"u\":{}},";

    private static string Board(int keys) =>
        $"{{\"keys\":[{string.Join(',', Enumerable.Repeat("{\"by\":\"1\"}", keys))}]}}";

    private static string Many(string section, int count, string one) =>
        $"\"{section}\":{{{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"n{i}\":{one}"))}}}";

    private static string Each(int count, string inside, string id = "x")
    {
        var ids = string.Join(',', Enumerable.Range(0, count).Select(i => $"\"{id}{i}\""));
        var members = inside.StartsWith('{') ? $",\"children\":[{inside}]" : inside.Length == 0 ? "" : "," + inside;
        return $"{{\"each\":[{ids}]{members}}}";
    }

    private static string Said(string children)
    {
        var json = $"{{\"id\":\"t\",\"version\":1,\"root\":{{\"id\":\"r\",\"children\":[{children}]}}}}";
        return string.Join('\n', Given.Texts(Rulebook.Compile(Given.Utf8(json)).Errors).DefaultIfEmpty("OK"));
    }
}
