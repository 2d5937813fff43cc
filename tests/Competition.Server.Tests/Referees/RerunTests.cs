using Competition.Scoring;

namespace Competition.Server.Tests;

/// <summary>What a re-run takes out, and what not.</summary>
[TestFixture]
internal sealed class RerunTests
{
    [Test]
    public void All_that_stands_of_the_entrant_at_or_below_the_node_is_void_and_nothing_else()
    {
        Fact[] facts =
        [
            Jury.Look("a-1", "A", "w1", 5), Jury.Look("a-2", "A", "w1", 6), Jury.Act("void", "v-1", "a-2"),
            Jury.Look("a-3", "A", "w1", 7), Jury.Act("void", "v-2", "a-3"), Jury.Act("restore", "v-3", "a-3", at: 9),
            Jury.Look("b-1", "B", "w2", 5), Jury.At("status", "h-1", "w1", more: ",\"code\":\"DNF\""),
            Jury.At("sign", "h-2", "w1"), Deep("x-1", "w1", 3), Volt("s-1", "w1", 4), Volt("s-2", "w2", 4),
        ];
        Assert.Multiple(() =>
        {
            Assert.That(Targets("cup/weld", facts), Is.EqualTo("a-1 a-3 h-1"));
            Assert.That(Targets("cup/run", facts), Is.EqualTo("x-1 s-1"), "samples have no node: it is that of their signal");
            Assert.That(Targets("cup", facts), Is.EqualTo("a-1 a-3 h-1 x-1 s-1"));
            Assert.That(Targets("cup/run", [.. facts.Reverse()]), Is.EqualTo("x-1 s-1"));
        });
    }

    [Test]
    public void Its_voids_are_the_last_word_and_say_why()
    {
        Fact[] facts = [Jury.Look("a-1", "A", "w1", 5), Jury.Act("void", "v-1", "a-1"), Jury.Act("restore", "v-2", "a-1", at: 40)];
        var act = Rerun("cup", "r-1", facts).Voids(at: 30, "power cut").Single();
        Assert.That((act.At, act["reason"].Text, act["type"].Text), Is.EqualTo((40.001m, "power cut", "void")));
    }

    [Test]
    public void Who_asks_again_completes_what_was_interrupted_and_leaves_the_new_run_alone()
    {
        Fact[] facts = [Jury.Look("a-1", "A", "w1", 5, at: 3), Jury.Look("b-1", "B", "w1", 6, at: 4)];
        var all = Rerun("cup", "r-1", facts).Voids(at: 10, "power cut");
        Fact[] then = [.. facts, all[0], Jury.Look("a-2", "A", "w1", 8, at: 20)];
        var again = Rerun("cup", "r-1", then).Voids(at: 25, "asked again");
        var other = Rerun("cup", "r-2", then).Voids(at: 25, "once more");
        Assert.Multiple(() =>
        {
            Assert.That(again.Select(v => v.Id), Is.EqualTo(all.Select(v => v.Id)));
            Assert.That(again[0].SameContent(all[0]), Is.True, "so it gets the receipt that it had");
            Assert.That((again[1].At, again[1]["target"].Text), Is.EqualTo((10m, "b-1")));
            Assert.That(other.Select(v => v["target"].Text), Is.EqualTo(new[] { "b-1", "a-2" }));
            Assert.That(other.Select(v => v.Id).Intersect(all.Select(v => v.Id)), Is.Empty);
        });
    }

    [Test]
    public void What_was_entered_for_his_alias_is_his()
    {
        Fact[] facts =
        [
            Jury.Look("a-1", "A", "K1", 5), Jury.Look("a-2", "A", "K2", 6), Jury.Look("a-3", "A", "w1", 7),
            Alias("o-1", "K1", "w2", at: 1), Alias("o-2", "K1", "w1", at: 2),
        ];
        Assert.That(Targets("cup", facts), Is.EqualTo("a-1 a-3"));
        Assert.That(Targets("cup", facts[..3], "K1"), Is.EqualTo("a-1"));
        Assert.That(Targets("cup", facts, "K1"), Is.Empty, "it is somebody now");
    }

    private static string Targets(string node, Fact[] facts, string entrant = "w1") => string.Join(
        ' ', Rerun(node, "r-1", facts, entrant).Voids(at: 100, "why").Select(v => v["target"].Text));

    private static Rerun Rerun(string node, string id, Fact[] facts, string entrant = "w1")
    {
        var rerun = new Rerun(Jury.Contest, new RefPlace(new NodePath(node), new EntrantId(entrant)), id);
        foreach (var fact in facts) rerun.Take(fact);
        return rerun;
    }

    private static Fact Deep(string id, string entrant, int at) => Jury.Fact(
        "judge/A", $$"""{"id":"{{id}}","at":{{at}},"node":"cup/run/deep","entrant":"{{entrant}}","input":"x","value":1}""");

    private static Fact Volt(string id, string entrant, int at) => Jury.Fact(
        "device/d", $$"""{"id":"{{id}}","type":"sample","at":{{at}},"signal":"volt","v":1,"entrant":"{{entrant}}"}""");

    private static Fact Alias(string id, string alias, string entrant, int at) => Jury.Fact(
        "organiser", $$"""{"id":"{{id}}","type":"alias","at":{{at}},"alias":"{{alias}}","entrant":"{{entrant}}"}""");
}
