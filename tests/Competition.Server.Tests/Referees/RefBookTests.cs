using Competition.Scoring;

namespace Competition.Server.Tests;

/// <summary>What was entered is a function of the set of facts, whatever their order.</summary>
[TestFixture]
internal sealed class RefBookTests
{
    [Test]
    public void The_order_of_facts_changes_nothing([Range(1, 40)] int seed)
    {
        var sheets = new RandomSheets(seed);
        var facts = sheets.Make(60);
        var (one, other) = (Jury.Book(facts), Jury.Book(sheets.Shuffled(facts)));
        foreach (var pass in new[] { Jury.Judge("A"), Jury.Referee, Jury.Head })
            Assert.That(Jury.Told(other, pass), Is.EqualTo(Jury.Told(one, pass)));
        Assert.That(Jury.Told(one, Jury.Head), Does.Contain("\"id\""));
    }

    [Test]
    public void The_last_void_or_restore_by_time_and_id_says_whether_a_mark_stands()
    {
        var mark = Jury.Look("a-1", "A", "w1", 5);
        Assert.Multiple(() =>
        {
            Assert.That(State(mark, Jury.Act("void", "v-1", "a-1", at: 3)), Is.EqualTo("void because"));
            Assert.That(State(mark, Jury.Act("void", "v-1", "a-1", at: 3), Jury.Act("restore", "v-2", "a-1", at: 3)), Is.EqualTo("stands "));
            Assert.That(State(Jury.Act("restore", "v-1", "a-1", at: 3), Jury.Act("void", "v-10", "a-1", at: 3), mark), Is.EqualTo("void because"));
        });

        static string State(params Fact[] facts)
        {
            var mark = Jury.Read(Jury.Book(facts), Jury.Judge("A")).Marks.Single();
            return $"{mark.State} {mark.Reason}";
        }
    }

    [Test]
    public void Of_two_contents_of_one_id_the_lesser_counts()
    {
        var (early, late) = (Jury.Look("a-1", "A", "w1", 9, at: 1), Jury.Look("a-1", "A", "w2", 3, at: 2));
        foreach (var facts in new[] { new[] { early, late }, [late, early] })
        {
            var mark = Jury.Read(Jury.Book(facts), Jury.Judge("A")).Marks.Single();
            Assert.That((mark.Entrant, CanonicalJson.Text(mark.Content)), Is.EqualTo(("w1", "{\"value\":9}")));
        }
    }

    [Test]
    public void Whoever_is_concerned_is_named_once_and_only_where_something_is_other_than_before()
    {
        var book = new RefBook();
        var place = new RefPlace(new NodePath("cup/weld"), new EntrantId("w1"));
        var sample = Jury.Fact("device/d", """{"id":"s-1","type":"sample","at":1,"signal":"volt","v":1,"entrant":"w1"}""");
        Assert.Multiple(() =>
        {
            Assert.That(book.Take(Jury.Act("void", "v-1", "a-1")), Is.Empty, "what it hits has not come");
            Assert.That(book.Take(Jury.Look("a-1", "A", "w1", 5)), Is.EqualTo(new[] { place }));
            Assert.That(book.Take(Jury.Look("a-1", "A", "w1", 5)), Is.Empty);
            Assert.That(book.Take(Jury.Act("restore", "v-2", "a-1")), Is.EqualTo(new[] { place }));
            Assert.That(book.Take(sample), Is.Empty);
        });
    }

    [Test]
    public void A_panel_is_complete_when_each_judge_has_a_mark_that_stands()
    {
        Fact[] two = [Jury.Look("a-1", "A", "w1", 4), Jury.Look("b-1", "B", "w1", 6)];
        var open = Panel(two);
        var done = Panel([.. two, Jury.Look("c-1", "C", "w1", 16)]);
        var again = Panel([.. two, Jury.Look("b-2", "B", "w1", 7, at: 2)]);
        Assert.Multiple(() =>
        {
            Assert.That((open.Complete, open.Values, open.Spread, open.Mean, open.Held),
                Is.EqualTo((false, (object?)null, (decimal?)null, (decimal?)null, false)));
            Assert.That(open.Seats.Select(s => $"{s.Judge} {s.State}"), Is.EqualTo(new[] { "A submitted", "B submitted", "C none" }));
            Assert.That((done.Complete, done.Spread, done.Mean, done.Held), Is.EqualTo((true, (decimal?)12m, (decimal?)8.67m, true)));
            Assert.That(done.Values!.Select(v => v.Value), Is.EqualTo(new decimal?[] { 4, 6, 16 }));
            Assert.That(again.Complete, Is.False, "a second mark of one judge is no second judge");
        });

        static PanelView Panel(Fact[] facts) => Jury.Read(Jury.Book(facts), Jury.Judge("A")).Panels.Single();
    }

    [Test]
    public void Who_has_begun_is_editing_until_he_has_submitted()
    {
        var place = new RefPlace(new NodePath("cup/weld"), new EntrantId("w1"));
        var book = Jury.Book(Jury.Look("a-1", "A", "w1", 4));
        var panel = Jury.Read(
            book, Jury.Head, null, null, new Editing(place, "look", "A"), new Editing(place, "look", "B")).Panels.Single();
        Assert.That(panel.Seats.Select(s => s.State), Is.EqualTo(new[] { "submitted", "editing", "none" }));
    }

    [Test]
    public void A_judge_who_is_asked_for_by_entrant_sees_his_panels_before_anybody_marked()
    {
        var view = Jury.Read(new RefBook(), Jury.Judge("A"), entrant: "w1");
        Assert.That(view.Panels.Select(p => $"{p.Input} {p.Size} {p.Seats.Count}"), Is.EqualTo(new[] { "free  3", "look 3 3" }));
        Assert.That(Jury.Read(new RefBook(), Jury.Referee, entrant: "w1").Panels, Is.Empty);
    }

    [Test]
    public void A_post_ends_a_hold_and_a_void_of_a_sign_opens_the_entrant_again()
    {
        Fact[] facts = [Jury.At("hold", "h-1", "w1", at: 1), Jury.At("sign", "h-2", "w1", at: 2)];
        Fact[] after = [.. facts, Jury.At("post", "h-3", "w1", at: 3), Jury.Act("void", "h-4", "h-2", at: 4)];
        var (before, now) = (Jury.Read(Jury.Book(facts), Jury.Judge("A")), Jury.Read(Jury.Book(after), Jury.Judge("A")));
        var place = new SheetPlace("cup/weld", "w1");
        Assert.Multiple(() =>
        {
            Assert.That((before.Holds.Single(), before.Signed.Single()), Is.EqualTo((place, new SignView("h-2", "cup/weld", "w1"))));
            Assert.That((now.Holds.Count, now.Signed.Count), Is.EqualTo((0, 0)));
        });
    }

    [Test]
    public void A_request_has_the_last_answer_that_stands()
    {
        Fact[] facts =
        [
            Jury.At("request", "q-1", "w1", at: 1, more: ",\"input\":\"look\",\"target\":\"a-1\",\"value\":6,\"reason\":\"slip\"", by: "judge/A"),
            Jury.Fact("head-judge/HJ", """{"id":"q-2","type":"answer","at":2,"request":"q-1","decision":"rejected","reason":"no"}"""),
            Jury.Fact("head-judge/HJ", """{"id":"q-3","type":"answer","at":3,"request":"q-1","decision":"accepted"}"""),
        ];
        Assert.Multiple(() =>
        {
            Assert.That(Answer(facts), Is.EqualTo(new RequestAnswer("accepted", null)));
            Assert.That(Answer([.. facts, Jury.Act("void", "q-4", "q-3", at: 4)]), Is.EqualTo(new RequestAnswer("rejected", "no")));
            Assert.That(Answer(facts[..1]), Is.Null);
            Assert.That(Jury.Read(Jury.Book(facts), Jury.Judge("B")).Requests, Is.Empty);
        });

        static RequestAnswer? Answer(Fact[] facts) => Jury.Read(Jury.Book(facts), Jury.Judge("A")).Requests.Single().Answer;
    }

    [Test]
    public void A_filter_shows_what_is_at_or_below_a_node_of_one_entrant()
    {
        var book = Jury.Book(
            Jury.Look("a-1", "A", "w1", 1), Jury.Look("a-2", "A", "w2", 2),
            Jury.Fact("judge/A", """{"id":"a-3","at":1,"node":"cup/run/deep","entrant":"w1","input":"x","value":3}"""));
        Assert.Multiple(() =>
        {
            Assert.That(Ids(null, "cup"), Is.EqualTo("a-3 a-1 a-2"));
            Assert.That(Ids(null, "cup/run"), Is.EqualTo("a-3"));
            Assert.That(Ids("w1", null), Is.EqualTo("a-3 a-1"));
            Assert.That(Ids("w2", "cup/ru"), Is.Empty);
        });

        string Ids(string? entrant, string? node) =>
            string.Join(' ', Jury.Read(book, Jury.Judge("A"), entrant, node).Marks.Select(m => m.Id));
    }
}
