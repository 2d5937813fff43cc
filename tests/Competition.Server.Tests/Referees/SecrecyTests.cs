using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server.Tests;

/// <summary>As long as a panel is not complete, no value of it leaves the server but to whom it belongs.</summary>
[TestFixture]
internal sealed class SecrecyTests
{
    [Test]
    public void Before_a_panel_is_complete_nobody_is_told_what_another_gave([Range(1, 60)] int seed)
    {
        var facts = new RandomSheets(seed).Make(45);
        var (book, taken, hidden, shown) = (new RefBook(), new List<Fact>(), 0, 0);
        foreach (var fact in facts)
        {
            book.Take(fact);
            taken.Add(fact);
            foreach (var pass in new[] { Jury.Judge("A"), Jury.Judge("B"), Jury.Referee, Jury.Head })
            {
                var told = Jury.Told(book, pass);
                foreach (var other in taken.Where(f => !f["value"].IsNull && By(f) != pass.Name))
                {
                    var canary = Canonical.Text(other["value"].Number!.Value);
                    if (told.Contains(canary, StringComparison.Ordinal)) shown++;
                    else hidden++;
                    if (IsComplete(taken, other.Entrant)) continue;
                    Assert.That(told, Does.Not.Contain(canary), $"{other.Id} to {pass.Name}");
                }
            }
        }

        Assert.That(hidden, Is.GreaterThan(0));
        if (IsComplete(taken, new EntrantId("w1"))) Assert.That(shown, Is.GreaterThan(0));
    }

    [Test]
    public void A_void_mark_of_another_is_told_to_the_head_judge_only_and_not_before_all_have_marked()
    {
        Fact[] facts =
        [
            Jury.Look("a-1", "A", "w1", 711), Jury.Act("void", "v-1", "a-1"), Jury.Look("a-2", "A", "w1", 712, at: 2),
            Jury.Look("b-1", "B", "w1", 713),
        ];
        Fact[] all = [.. facts, Jury.Look("c-1", "C", "w1", 714)];
        Assert.Multiple(() =>
        {
            Assert.That(Values(facts, Jury.Head), Is.Empty);
            Assert.That(Values(all, Jury.Head), Is.EquivalentTo(new[] { 711, 712, 713, 714 }));
            Assert.That(Values(all, Jury.Judge("B")), Is.EquivalentTo(new[] { 712, 713, 714 }));
            Assert.That(Values(facts, Jury.Judge("A")), Is.EqualTo(new[] { 711, 712 }));
        });
    }

    [Test]
    public void Of_a_panel_without_size_judges_see_their_own_and_the_head_judge_all()
    {
        Fact[] facts = [Free("a-1", "A", 711), Free("b-1", "B", 712)];
        Assert.Multiple(() =>
        {
            Assert.That(Values(facts, Jury.Judge("A")), Is.EqualTo(new[] { 711 }));
            Assert.That(Values(facts, Jury.Referee), Is.Empty);
            Assert.That(Values(facts, Jury.Head), Is.EqualTo(new[] { 711, 712 }));
            Assert.That(Jury.Read(Jury.Book(facts), Jury.Head).Panels.Single().Spread, Is.EqualTo(1));
        });
    }

    [Test]
    public void What_was_entered_for_a_judge_from_paper_is_his()
    {
        var paper = Jury.Fact(
            "head-judge/HJ",
            """{"id":"p-1","at":1,"node":"cup/weld","entrant":"w1","input":"look","judge":"A","value":711}""");
        var mark = Jury.Read(Jury.Book(paper), Jury.Judge("A")).Marks.Single();
        Assert.That((mark.Mine, mark.By), Is.EqualTo((false, "head-judge/HJ")));
        Assert.That(Values([paper], Jury.Judge("B")), Is.Empty);
    }

    [Test]
    public void A_number_of_one_seat_is_told_to_the_head_judge_and_to_no_other_seat()
    {
        var size = Jury.Fact("referee/R", """{"id":"r-1","at":1,"node":"cup/weld","entrant":"w1","input":"size","value":711}""");
        Assert.Multiple(() =>
        {
            Assert.That(Values([size], Jury.Referee), Is.EqualTo(new[] { 711 }));
            Assert.That(Values([size], Jury.Head), Is.EqualTo(new[] { 711 }));
            Assert.That(Values([size], Jury.Judge("A")), Is.Empty);
        });
    }

    [TestCase("west", null, null, "w2")]
    [TestCase(null, "cup/run", null, "")]
    [TestCase(null, null, "size", "")]
    [TestCase("east", "cup", "look", "w1")]
    public void A_scope_bounds_what_is_seen_of_others(string? venue, string? node, string? input, string entrants)
    {
        var scope = Jury.Scope(venue, node is null ? null : [node], input is null ? null : [input]);
        var facts = from entrant in new[] { "w1", "w2" }
                    from judge in Jury.Judges
                    select Jury.Look($"{judge}-{entrant}", judge, entrant, 5);
        var view = Jury.Read(Jury.Book(facts), Jury.Judge("D", scope));
        Assert.That(string.Join(' ', view.Marks.Select(m => m.Entrant).Distinct()), Is.EqualTo(entrants));
        Assert.That(string.Join(' ', view.Panels.Select(p => p.Entrant).Distinct()), Is.EqualTo(entrants));
    }

    [Test]
    public void A_blind_seat_is_told_of_aliases_and_never_of_who_is_behind_them()
    {
        Fact[] facts =
        [
            .. Jury.Judges.Select(j => Jury.Look($"{j}-1", j, "K1", 5)),
            .. Jury.Judges.Select(j => Jury.Look($"{j}-2", j, "w1", 6)),
            Jury.Fact("organiser", """{"id":"o-1","type":"alias","at":2,"alias":"K1","entrant":"w1"}"""),
            Jury.At("sign", "h-1", "w1"), Jury.At("hold", "h-2", "w1"), Jury.At("status", "h-3", "w1", more: ",\"code\":\"DNF\""),
        ];
        var told = Jury.Told(Jury.Book(facts), Jury.Judge("A", isBlind: true));
        Assert.That(told, Does.Contain("K1").And.Not.Contain("w1").And.Not.Contain("DNF"));
    }

    private static Fact Free(string id, string judge, int value) => Jury.Fact(
        $"judge/{judge}",
        $$"""{"id":"{{id}}","at":1,"node":"cup/weld","entrant":"w1","input":"free","judge":"{{judge}}","value":{{value}}}""");

    private static IEnumerable<decimal> Values(Fact[] facts, Pass pass) =>
        Jury.Read(Jury.Book(facts), pass).Marks.Select(m => m.Content.Map!["value"].Number!.Value);

    private static string By(Fact fact) => fact.Evidence!["by"].Text!;

    // Said again in other words than the book's: of all that came, who has a mark that the last act on it leaves.
    private static bool IsComplete(List<Fact> taken, EntrantId? entrant) => taken
        .Where(f => f.Type == FactType.Mark && f.Entrant == entrant)
        .Where(f => taken.Where(a => a["target"].Text == f.Id.Value)
            .OrderBy(a => a, FactOrder.Canonical).LastOrDefault()?.Type != FactType.Void)
        .Select(f => f["judge"].Text).Distinct().Count() >= 3;
}
