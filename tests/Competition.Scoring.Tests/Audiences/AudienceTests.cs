namespace Competition.Scoring.Tests;

/// <summary>What an audience sees while boards are frozen for it (model.md B11.11), by hand.</summary>
internal sealed class AudienceTests
{
    private const string Book = """
        {"id":"t","version":1,"root":{"id":"r","window":{"limit":1000},"children":[
          {"id":"c","inputs":{"x":{"kind":"number","decimals":0}},"values":{"p":{"expr":"x","else":0}},
            "boards":{"own":{"keys":[{"by":"p"}]}}},
          {"id":"d","inputs":{"x":{"kind":"number","decimals":0}},"values":{"p":{"expr":"x","else":0}},
            "boards":{"own":{"keys":[{"by":"p"}],"freeze":{"at":50}}}}],
          "values":{"sum":{"fold":"sum","of":"children.p"}},
          "boards":{"top":{"keys":[{"by":"sum"}],"freeze":{"before":900,"for":["public","team"]}}}}}
        """;

    private static Contest Marked => new Contest(Book, """{"a":{"type":"person"},"b":{"type":"person"}}""")
        .Clock("r", "start", at: 1000)
        .Value("r/c.x", "a", 1, at: 1010).Value("r/d.x", "b", 2, at: 1049).Value("r/d.x", "a", 4, at: 1050, id: "at-50")
        .Value("r/c.x", "b", 9, at: 1100, id: "at-100");

    private static Audience See(Contest contest, string role) =>
        Audience.Of(contest.Rules, contest.Roster, role, contest.Facts, asOf: null);

    [Test]
    public void Whatever_any_frozen_board_hides_is_hidden_in_every_cell_and_board()
    {
        var seen = See(Marked, "public");
        Assert.That(seen.View.Text("r#top"), Is.EqualTo("1 b | 2 a"), "a: 1, b: 2; the 4 and the 9 came too late");
        Assert.That((seen.View.Text("r/d.p", "a"), seen.View.Text("r/c.p", "b")), Is.EqualTo(("0", "0")));
        Assert.That(seen.View.Text("r/c#own"), Is.EqualTo("1 a | 2 b"));
    }

    [Test]
    public void A_board_that_is_frozen_for_others_hides_nothing()
    {
        Assert.That(See(Marked, "team").View.Text("r#top"), Is.EqualTo("1 a | 2 b"), "5 to 2: r/d is open to teams");
        Assert.That(See(Marked, "judge").View.Text("r#top"), Is.EqualTo("1 b | 2 a"), "11 to 5");
        Assert.That(Marked.Board("r#top"), Is.EqualTo("1 b | 2 a"), "and the evaluation itself knows no audience");
    }

    [Test]
    public void What_is_pending_is_counted_by_board_and_entrant()
    {
        var seen = See(Marked, "public");
        Assert.That(Pending("r#top"), Is.EqualTo("a 1, b 1"));
        Assert.That((Pending("r/c#own"), Pending("r/d#own")), Is.EqualTo(("b 1", "a 1")));
        Assert.That(seen.IsFrozen(seen.View.Rules.Board("r/c#own")), Is.False);

        string Pending(string board) => string.Join(
            ", ", seen.Pending(seen.View.Rules.Board(board)).OrderBy(p => p.Key.Value).Select(p => $"{p.Key} {p.Value}"));
    }

    [Test]
    public void The_voids_of_what_is_hidden_are_hidden_with_it_and_count_as_no_mark()
    {
        var seen = See(Marked.Void("at-50", at: 1060), "public");
        Assert.That(seen.View.Conflicts, Is.Empty);
        Assert.That(seen.Pending(seen.View.Rules.Board("r/d#own")), Is.Empty);
        Assert.That(seen.View.AsOf, Is.EqualTo(1049m), "the last fact that it sees");
    }

    [Test]
    public void Unfreezing_shows_all_and_a_later_freeze_wins_over_it()
    {
        var open = Freeze(Freeze(Marked, "unfreeze", "r", "top", 1200), "unfreeze", "r/d", "own", 1201);
        Assert.That(See(open, "public").View.Text("r#top"), Is.EqualTo(Marked.Board("r#top")));
        Assert.That(
            See(Freeze(open, "freeze", "r", "top", 1011), "public").View.Text("r#top"),
            Is.EqualTo("1 b | 2 a"), "the acts stand in the order of their time, not of their arrival");
        Assert.That(
            See(Freeze(open, "freeze", "r", "top", 1202), "public").View.Text("r#top"), Is.EqualTo("1 b | 2 a"));
    }

    [Test]
    public void A_freeze_fact_may_be_for_an_audience_that_the_rulebook_does_not_name()
    {
        var contest = Freeze(Marked, "freeze", "r", "top", 1020, ",\"for\":[\"tv\"]");
        Assert.That(See(contest, "tv").View.Text("r.sum", "b"), Is.EqualTo("0"));
        Assert.That(See(contest, "judge").View.Text("r.sum", "b"), Is.EqualTo("11"));
    }

    [Test]
    public void A_pause_that_is_entered_later_moves_the_freeze_and_brings_marks_back()
    {
        var contest = Marked;
        var audience = Audience.Whole(contest.Rules, contest.Roster, "public");
        audience.Apply([.. contest.Facts], []);
        Assert.That(audience.View.Text("r/d.p", "a"), Is.EqualTo("0"), "at 50 s of contest time");
        contest.Clock("r", "pause", 1020).Clock("r", "resume", 1025);
        audience.Apply([.. contest.Facts], []);
        Assert.That(audience.View.Text("r/d.p", "a"), Is.EqualTo("4"), "at 45 s of contest time");
        Assert.That(audience.Pending(contest.Rules.Board("r/d#own")), Is.Empty);
    }

    [Test]
    public void Clocks_are_never_hidden()
    {
        var contest = Marked.Clock("r", "pause", 1500);
        Assert.That(See(contest, "public").View.AsOf, Is.EqualTo(1500m));
    }

    [Test]
    public void Invariant_21_a_frozen_view_is_F_of_the_facts_before_the_freeze_whatever_happens_later()
    {
        var before = Audience.Of(
            Marked.Rules, Marked.Roster, "judge", Marked.Facts.Where(f => f.At < 1050), asOf: null).View.Everything();
        Assert.That(See(Marked, "public").View.Everything(), Is.EqualTo(before));
        var more = Marked.Value("r/d.x", "b", 7, at: 1300).Void("at-100", at: 1301).Status("r/d", "a", "DNF", at: 1302)
            .Promote("r/d", ["b"], at: 1303);
        Assert.That(See(more, "public").View.Everything(), Is.EqualTo(before));
        Assert.That(See(more, "judge").View.Everything(), Is.EqualTo(more.Evaluate().Everything()));
    }

    private static Contest Freeze(Contest contest, string type, string node, string board, decimal at, string roles = "") =>
        contest.Fact(type, $"\"node\":\"{node}\",\"board\":\"{board}\"{roles}", at, null);
}
