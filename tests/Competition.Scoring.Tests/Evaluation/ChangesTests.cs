namespace Competition.Scoring.Tests;

/// <summary>What an evaluation tells that facts changed.</summary>
internal sealed class ChangesTests
{
    private static Contest Contest => new("""
        {"id":"t","version":1,"root":{"id":"r",
          "children":[{"each":["c1","c2"],"inputs":{"x":{"kind":"number","min":0,"max":9,"step":1},
          "n":{"kind":"tally"}},
          "values":{"v":{"expr":"x","else":0},"unseen":"=n"},"boards":{"one":{"keys":[{"by":"v"}]}}}],
          "values":{"sum":{"fold":"sum","of":"children.v"},"place":{"rank":"all"}},
          "boards":{"all":{"keys":[{"by":"sum"}]},"women":{"filter":{"class":"women"},"keys":[{"by":"sum"}]}}}}
        """, """{"a":{"type":"person"},"b":{"type":"person"},"w":{"type":"person","class":"women"}}""");

    [Test]
    public void An_own_evaluation_first_tells_all_exported_cells_even_without_facts()
    {
        var own = Evaluation.Own(Contest.Rules, Contest.Roster, new EntrantId("a"));
        var changes = own.Apply([], []);
        Assert.That(
            changes.Cells.Select(c => $"{c.Cell} {c.Entrant} {c.Value}"),
            Is.EquivalentTo(new[] { "r/c1.v a 0", "r/c2.v a 0", "r.sum a 0" }));
        Assert.That(changes.Boards, Is.Empty);
    }

    [Test]
    public void Then_it_tells_those_that_hold_another_value()
    {
        var contest = Contest.Value("r/c1.x", "a", 3).Value("r/c1.x", "b", 5).Mark("r/c1.n", "a", "");
        var own = Evaluation.Own(contest.Rules, contest.Roster, new EntrantId("a"));
        own.Apply([], []);
        Assert.That(
            own.Apply(contest.Facts, []).Cells.Select(c => $"{c.Cell} {c.Value}"),
                Is.EquivalentTo(new[] { "r/c1.v 3", "r.sum 3" }));
        Assert.That(own.Apply(contest.Facts, []).Cells, Is.Empty, "a duplicate changes nothing");
        Assert.That(own.Text("r/c1.unseen", "a"), Is.EqualTo("1"));
    }

    [Test]
    public void Boards_are_told_when_a_standing_or_a_shown_cell_changed()
    {
        var contest = Contest.Value("r/c1.x", "a", 3).Value("r/c1.x", "w", 5).Value("r/c1.x", "a", 4, at: 1)
            .Value("r/c2.x", "w", 0, at: 2);
        var whole = Evaluation.Whole(contest.Rules, contest.Roster);
        Assert.That(Told(), Is.EqualTo(new[] { "r#all", "r#women", "r/c1#one", "r/c2#one" }), "all of them first");
        Assert.That(Told(0), Is.EqualTo(new[] { "r#all", "r/c1#one" }), "who is not on a board does not change it");
        Assert.That(Told(1), Is.EqualTo(new[] { "r#all", "r#women", "r/c1#one" }));
        Assert.That(Told(2), Is.EqualTo(new[] { "r#all", "r/c1#one" }), "the places stay, a key changed");
        Assert.That(Told(3), Is.Empty, "the cells stay");

        IEnumerable<string> Told(int? fact = null) =>
            whole.Apply(fact is { } i ? [contest.Facts[i]] : [], []).Boards.Select(b => b.ToString());
    }

    [Test]
    public void A_shared_evaluation_reads_a_cell_that_nobody_told_yet_as_not_marked()
    {
        var contest = Contest;
        var shared = Evaluation.Shared(contest.Rules, contest.Roster);
        shared.Apply([], []);
        Assert.That(shared.Text("r#all"), Is.EqualTo("no-mark a | no-mark b | no-mark w"));
        var sum = contest.Rules.Value("r.sum").Cell;
        var changes = shared.Apply([], [new CellChange(sum, new EntrantId("b"), Value.Of(2m))]);
        Assert.That(changes.Boards.Select(b => b.ToString()), Is.EqualTo(new[] { "r#all" }));
        Assert.That(shared.Text("r#all"), Is.EqualTo("1 b | no-mark a | no-mark w"));
        Assert.That(shared.Text("r.place", "b"), Is.EqualTo("1"));
        Assert.That(shared.Text("r.sum", "b"), Is.EqualTo("2"));
    }

    [Test]
    public void It_takes_no_word_for_what_it_computes_itself_or_does_not_know()
    {
        var contest = Contest;
        var shared = Evaluation.Shared(contest.Rules, contest.Roster);
        var place = contest.Rules.Value("r.place").Cell;
        shared.Apply([], [
            new CellChange(place, new EntrantId("b"), Value.Of(7m)),
            new CellChange(place, new EntrantId("nobody"), Value.Of(7m)),
            new CellChange(new CellRef(new NodePath("r"), "nothing"), new EntrantId("b"), Value.Of(7m))]);
        Assert.That(shared.Text("r.place", "b"), Is.EqualTo("~unranked"));
    }
}
