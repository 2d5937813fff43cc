using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>Who may write what, and whose facts he may take back (formats.md "Facts").</summary>
[TestFixture]
internal sealed class AuthorityTests
{
    private static readonly Fact DoesNotStart =
        Some.Fact("""{"id":"x-1","type":"status","at":6,"node":"cup","entrant":"w1","code":"DNS"}""");

    [TestCase("judge", "type-not-yours")]
    [TestCase("referee", "stands")]
    [TestCase("head-judge", "stands")]
    public async Task A_status_is_given_by_a_referee_and_up(string role, string says)
    {
        await using var arena = await Arena.Open();
        Assert.That(await arena.Says(await arena.Sits(1, "A", role), DoesNotStart), Is.EqualTo(says));
    }

    [TestCase(""","scope":{"venue":"west"}""", "stands")]
    [TestCase(""","scope":{"venue":"east"}""", "out-of-scope")]
    [TestCase(""","scope":{"nodes":["cup/t1"]}""", "stands")]
    [TestCase(""","scope":{"nodes":["cup/t2"]}""", "out-of-scope")]
    [TestCase(""","scope":{"entrants":["w1"]}""", "stands")]
    [TestCase(""","scope":{"entrants":["w3"]}""", "out-of-scope")]
    [TestCase(""","scope":{"inputs":["mark"]}""", "stands")]
    [TestCase(""","scope":{"inputs":["weld"]}""", "out-of-scope")]
    public async Task A_mark_is_in_the_scope_of_its_seat(string scope, string says)
    {
        await using var arena = await Arena.Open();
        var author = await arena.Sits(1, "A", "judge", scope);
        Assert.That(await arena.Says(author, Some.Mark("a-1", "w1", "t1", 80m)), Is.EqualTo(says));
    }

    [TestCase("cup", "stands")]
    [TestCase("cup/t1", "out-of-scope")]
    public async Task A_device_sends_the_signals_of_its_nodes(string node, string says)
    {
        var rules = Some.Rules.Replace("\"kind\":\"competition\"", "\"signals\":{\"volt\":{}}", StringComparison.Ordinal);
        await using var arena = await Arena.Open(new Members(
            Some.Body().Select(m => m.Key == "rulebook" ? new(m.Key, Datum.Of(Some.Json(rules))) : m)));
        await arena.Stand(Desk.Pass("p-1", 1, "device", $",\"scope\":{{\"nodes\":[\"{node}\"]}}"));
        var sample = Some.Fact("""{"id":"d-1","type":"sample","at":6,"signal":"volt","v":3,"entrant":"w1"}""");
        Assert.That(await arena.Says(arena.Cup.Passes.Find(Desk.Hash(1))!.Author, sample), Is.EqualTo(says));
    }

    [Test]
    public async Task A_judge_marks_in_his_own_name_and_a_head_judge_in_any()
    {
        await using var arena = await Arena.Open();
        var (judge, head) = (await arena.Sits(1, "J1", "judge"), await arena.Sits(2, "HJ", "head-judge"));
        Assert.That(await arena.Says(judge, Some.Judged("a-1", "w1", "J2", 50m)), Is.EqualTo("judge-not-yours"));
        Assert.That(await arena.Says(judge, Some.Judged("a-2", "w1", "J1", 50m)), Is.EqualTo("stands"));
        Assert.That(await arena.Says(head, Some.Judged("b-1", "w1", "J2", 50m)), Is.EqualTo("stands"));
    }

    [Test]
    public async Task An_input_is_entered_by_seats_that_hold_its_word()
    {
        var rules = Some.Rules.Replace("\"kind\":\"number\"", "\"kind\":\"number\",\"by\":\"timing\"", StringComparison.Ordinal);
        await using var arena = await Arena.Open(new Members(
            Some.Body().Select(m => m.Key == "rulebook" ? new(m.Key, Datum.Of(Some.Json(rules))) : m)));
        var (one, other) = (await arena.Sits(1, "A", "referee"), await arena.Sits(2, "B", "referee", ",\"words\":[\"timing\"]"));
        var head = await arena.Sits(3, "HJ", "head-judge");
        Assert.That(await arena.Says(one, Some.Mark("a-1", "w1", "t1", 80m)), Is.EqualTo("by-not-yours"));
        Assert.That(await arena.Says(other, Some.Mark("b-1", "w1", "t1", 80m)), Is.EqualTo("stands"));
        Assert.That(await arena.Says(head, Some.Mark("c-1", "w1", "t1", 80m)), Is.EqualTo("stands"));
    }

    [Test]
    public async Task A_mark_is_taken_back_by_its_seat_or_by_who_is_higher()
    {
        await using var arena = await Arena.Open();
        var (a, b) = (await arena.Sits(1, "A", "judge"), await arena.Sits(2, "B", "referee"));
        var head = await arena.Sits(3, "HJ", "head-judge");
        Assert.That(await arena.Says(a, Some.Mark("a-1", "w1", "t1", 80m)), Is.EqualTo("stands"));
        Assert.That(await arena.Says(b, Some.Void("b-1", "a-1")), Is.EqualTo("author-not-yours"), "referee = judge");
        Assert.That(await arena.Says(a, Some.Void("a-2", "a-1")), Is.EqualTo("stands"));
        Assert.That(await arena.Says(a, Some.Restore("a-3", "a-1")), Is.EqualTo("stands"));
        Assert.That(await arena.Says(head, Some.Void("h-1", "a-1", at: 4m)), Is.EqualTo("stands"));
        Assert.That(await arena.Says(a, Some.Restore("a-4", "a-1", at: 5m)), Is.EqualTo("author-not-yours"));
        Assert.That(await arena.Says(a, Some.Void("a-2", "a-1")), Is.EqualTo("stood-already"), "sent again");
        await arena.Settled();
        Assert.That(Arena.Text(arena.Cup.Board(Some.Overall)!.Now), Does.Not.Contain("80"));
    }

    [Test]
    public async Task A_void_beside_another_venue_or_in_flight_finds_its_target()
    {
        await using var arena = await Arena.Open();
        var judge = await arena.Sits(1, "A", "judge");
        var head = await arena.Sits(3, "HJ", "head-judge");
        var mark = arena.Says(head, Some.Mark("h-1", "w2", "t1", 80m));
        Assert.That(await arena.Says(judge, Some.Void("a-1", "h-1")), Is.AnyOf("author-not-yours", "unknown-target"));
        Assert.That(await mark, Is.EqualTo("stands"));
        Assert.That(await arena.Says(judge, Some.Void("a-2", "h-1")), Is.EqualTo("author-not-yours"));
    }

    [TestCase("judge", "", "unknown-target")]
    [TestCase("referee", "", "unknown-target")]
    [TestCase("head-judge", ""","scope":{"venue":"east"}""", "unknown-target")]
    [TestCase("head-judge", "", "stands")]
    public async Task Nobody_takes_back_what_others_are_yet_to_enter(string role, string scope, string says)
    {
        await using var arena = await Arena.Open();
        var author = await arena.Sits(1, "A", role, scope);
        Assert.That(await arena.Says(author, Some.Void("tab1-99", "tab1-5")), Is.EqualTo(says), "an id of that source");
        Assert.That(await arena.Submit(Some.Mark("tab1-5", "w1", "t1", 80m)), Is.InstanceOf<Receipt.Stands>());
    }

    [Test]
    public async Task What_is_signed_off_only_the_head_judge_changes_until_the_sign_is_void()
    {
        await using var arena = await Arena.Open(snapshots: true);
        var (judge, head) = (await arena.Sits(1, "A", "judge"), await arena.Sits(3, "HJ", "head-judge"));
        Assert.That(await arena.Says(judge, Some.Mark("a-1", "w1", "t1", 80m)), Is.EqualTo("stands"));
        Assert.That(await arena.Says(judge, Desk.Sign("a-9", "cup/t1", "w1")), Is.EqualTo("type-not-yours"));
        Assert.That(await arena.Says(head, Desk.Sign("h-1", "cup", "w1")), Is.EqualTo("stands"));
        foreach (var snapshot in new[] { false, true })
        {
            Assert.That(await arena.Says(judge, Some.Void("a-2", "a-1")), Is.EqualTo("signed-off"));
            Assert.That(await arena.Says(judge, Some.Mark("a-3", "w1", "t2", 1m)), Is.EqualTo("signed-off"));
            Assert.That(await arena.Says(judge, Some.Mark("a-1", "w1", "t1", 80m)), Is.EqualTo("stood-already"));
            if (snapshot) await arena.Snapshot();
            await arena.Restart();
        }

        Assert.That(await arena.Says(judge, Some.Mark("a-4", "w3", "t2", 1m)), Is.EqualTo("stands"));
        Assert.That(await arena.Says(head, Some.Void("h-2", "a-1")), Is.EqualTo("stands"));
        Assert.That(await arena.Says(head, Some.Void("h-3", "h-1")), Is.EqualTo("stands"));
        await arena.Settled();
        Assert.That(await arena.Says(judge, Some.Mark("a-3", "w1", "t2", 1m)), Is.EqualTo("stands"));
    }

    [Test]
    public async Task The_clock_of_the_source_is_evidence()
    {
        await using var arena = await Arena.Open();
        var author = Some.Organiser with { Skew = (0.25m, 0.02m) };
        await arena.Cup.Submit(Some.Mark("a-1", "w1", "t1", 80m), author);
        var entry = (await arena.Entries("west"))[0];
        Assert.That(entry.Fact.Evidence!["skew"].Map!["offset"].Number, Is.EqualTo(0.25m));
        Assert.That(entry.Fact.Evidence["skew"].Map!["uncertainty"].Number, Is.EqualTo(0.02m));
        Assert.That(await arena.Submit(Some.Mark("a-1", "w1", "t1", 80m)), Is.InstanceOf<Receipt.StoodAlready>());
    }
}
