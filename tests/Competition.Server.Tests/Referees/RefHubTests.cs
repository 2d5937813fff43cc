using System.Diagnostics;
using System.Net.WebSockets;
using Competition.Wire;

namespace Competition.Server.Tests;

/// <summary>What tablets are told: that something changed, who sits beside them, that their pass is over.</summary>
[TestFixture]
internal sealed class RefHubTests : JuryFixture
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    [Test]
    public async Task A_tablet_is_told_which_desk_is_the_right_one_and_then_beats()
    {
        var judge = await Sit("A");
        var tablet = await Tablet(judge);
        var desk = await Get(judge, "desk");
        var told = await tablet.Next("Desk");
        Assert.That(told.Of.Select(o => o.GetString()), Is.EqualTo(new[]
        {
            desk.GetProperty("rules").GetString(), desk.GetProperty("roster").GetString(),
        }));
        await tablet.Next("Twins []");
        var (one, two) = ((await tablet.Next("Beat")).Of[0].GetInt64(), (await tablet.Next("Beat")).Of[0].GetInt64());
        Assert.That(two - one, Is.EqualTo(2000).Within(500));
        Assert.That((await tablet.Call(nameof(IRefHub.Time))).GetInt64(), Is.EqualTo(two).Within(2500));
    }

    [Test]
    public async Task Another_roster_and_another_scope_are_another_desk()
    {
        var tablet = await Tablet(await Sit("A"));
        var before = await tablet.Next("Desk");
        await Organiser.Post(Contest, """{"id":"o-1","type":"roster","at":1,"set":{"w9":{"type":"person","venue":"east"}}}""");
        var after = await tablet.Next("Desk", Soon);
        using var seat = await Post(ServerProcess.Pass, "seats", new { id = "A", role = "judge", scope = new { venue = "west" } });
        await tablet.Next("Desk", Soon);
        Assert.That(after.Of[1].GetString(), Is.Not.EqualTo(before.Of[1].GetString()));
    }

    [Test]
    public async Task Who_marks_is_told_that_the_panel_goes_on_and_hears_no_value_before_it_is_complete()
    {
        var (a, b, c) = (await Sit("A"), await Sit("B"), await Sit("C"));
        var tablet = await Tablet(a);
        await tablet.Next("Twins");
        await Stand(b, Look("b-1", "B", "w1", 771.5m));
        await tablet.Next("Changed cup/weld w1", Soon);
        var open = await Get(a, "marks");
        await Stand(c, Look("c-1", "C", "w1", 772.5m));
        await Stand(a, Look("a-1", "A", "w1", 773.5m));
        var done = await Get(a, "marks?entrant=w1&node=cup/weld");
        Assert.Multiple(() =>
        {
            Assert.That(open.GetRawText(), Does.Not.Contain("771").And.Contain("\"judge\":\"B\",\"state\":\"submitted\""));
            Assert.That(done.GetProperty("marks").GetArrayLength(), Is.EqualTo(3));
            Assert.That(done.GetRawText(), Does.Contain("771.5").And.Contain("\"spread\":2,\"mean\":772.5"));
        });
    }

    [Test]
    public async Task A_second_device_on_a_seat_is_told_to_both_in_two_seconds_and_that_it_is_gone_in_ten()
    {
        var judge = await Sit("A");
        var first = await Tablet(judge, "tab-1");
        await first.Next("Twins []");
        var watch = Stopwatch.StartNew();
        var second = await Tablet(await Pass("A", "judge"), "tab-2");
        await second.Next("Twins [\"tab-1\"]");
        await first.Next("Twins [\"tab-2\"]");
        Assert.That(watch.Elapsed, Is.LessThan(Soon));
        watch.Restart();
        await second.DisposeAsync();
        await first.Next("Twins []");
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public async Task A_device_that_has_fallen_silent_is_no_twin_after_ten_seconds()
    {
        var judge = await Sit("A");
        var first = await Tablet(judge, "tab-1");
        var watch = Stopwatch.StartNew();
        await Tablet(judge, "tab-2", silent: true);
        await first.Next("Twins [\"tab-2\"]");
        await first.Next("Twins []");
        Assert.That(watch.Elapsed, Is.InRange(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(12)));
    }

    [Test]
    public async Task A_device_that_comes_back_is_no_twin_of_itself()
    {
        var judge = await Sit("A");
        var before = await Tablet(judge, "tab-1");
        await before.Next("Twins []");
        var after = await Tablet(judge, "tab-1");
        await after.Next("Twins []");
        await after.Next("Beat");
        Assert.That(before.Heard().Concat(after.Heard()).Select(t => t.Text), Has.None.StartsWith("Twins [\""));
    }

    [Test]
    public async Task Who_else_has_a_sheet_open_is_told_until_he_leaves_it_or_his_lease_is_over()
    {
        var (judge, referee) = (await Tablet(await Sit("A")), await Tablet(await Sit("R", "referee")));
        await judge.Call(nameof(IRefHub.Open), "cup/weld", "w1");
        await judge.Next("Also cup/weld w1 []");
        await referee.Call(nameof(IRefHub.Open), "cup/weld", "w1");
        await referee.Next("Also cup/weld w1 [\"A\"]", Soon);
        await judge.Next("Also cup/weld w1 [\"R\"]", Soon);
        await referee.Call(nameof(IRefHub.Leave), "cup/weld", "w1");
        await judge.Next("Also cup/weld w1 []", Soon);

        await referee.Call(nameof(IRefHub.Open), "cup/weld", "w1");
        await judge.Next("Also cup/weld w1 [\"R\"]", Soon);
        var watch = Stopwatch.StartNew();
        await referee.DisposeAsync();
        await judge.Next("Also cup/weld w1 []");
        Assert.That(watch.Elapsed, Is.InRange(RefPresence.Lease - Soon, RefPresence.Lease + Soon + Soon));
    }

    [Test]
    public async Task Who_has_begun_a_value_is_editing_before_the_others()
    {
        var head = await Sit("HJ", "head-judge");
        var (judge, chief) = (await Tablet(await Sit("A")), await Tablet(head, "chief"));
        await chief.Next("Twins");
        await judge.Call(nameof(IRefHub.Edit), "cup/weld", "w1", "look", true);
        await chief.Next("Changed cup/weld w1", Soon);
        var begun = await Get(head, "marks");
        await judge.Call(nameof(IRefHub.Edit), "cup/weld", "w1", "look", false);
        await chief.Next("Changed cup/weld w1", Soon);
        var left = await Get(head, "marks");
        Assert.That(begun.GetProperty("panels").GetRawText(), Does.Contain("\"judge\":\"A\",\"state\":\"editing\""));
        Assert.That(left.GetProperty("panels").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task The_head_judge_nudges_a_seat_and_nobody_else_does()
    {
        var (judge, head) = (await Tablet(await Sit("A")), await Tablet(await Sit("HJ", "head-judge")));
        await head.Call(nameof(IRefHub.Nudge), "A");
        await judge.Next("Nudged head-judge/HJ", Soon);
        Assert.That(await judge.Refusal(nameof(IRefHub.Nudge), "HJ"), Is.EqualTo("forbidden"));
    }

    [Test]
    public async Task What_is_not_in_scope_or_too_much_is_refused_by_name()
    {
        var tablet = await Tablet(await Sit("A", scope: new { venue = "east" }));
        var nobody = await TabletClient.Connect(House.Server.Address, await Pass("A", "judge"));
        await using var end = nobody;
        Assert.Multiple(async () =>
        {
            Assert.That(await nobody.Refusal(nameof(IRefHub.Open), "cup", "w1"), Is.EqualTo("not-watching"));
            Assert.That(await nobody.Refusal(nameof(IRefHub.Watch), "cup-none", "d"), Is.EqualTo("other-contest"));
            Assert.That(await nobody.Refusal(nameof(IRefHub.Watch), Contest, "a b"), Is.EqualTo("bad-device"));
            Assert.That(await tablet.Refusal(nameof(IRefHub.Open), "cup/weld", "w2"), Is.EqualTo("out-of-scope"));
            Assert.That(await tablet.Refusal(nameof(IRefHub.Open), "cup/none", "w1"), Is.EqualTo("out-of-scope"));
            Assert.That(await tablet.Refusal(nameof(IRefHub.Edit), "cup/weld", "w1", "size", true), Is.EqualTo("out-of-scope"));
            Assert.That(await tablet.Refusal(nameof(IRefHub.Edit), "cup/weld", "w1", "none", true), Is.EqualTo("out-of-scope"));
            Assert.That(await tablet.Refusal(nameof(IRefHub.Open), "cup/weld", "w1"), Is.Empty);
        });
    }

    [Test]
    public async Task Many_changes_are_told_as_one_and_not_more_often_than_so()
    {
        var head = await Tablet(await Sit("HJ", "head-judge"));
        await head.Next("Twins");
        var watch = Stopwatch.StartNew();
        for (var n = 1; n <= 30; n++)
        {
            await Organiser.Post(Contest, [.. from e in new[] { "w1", "w2", "K1", "K2" }
                                              from node in new[] { "cup", "cup/run", "cup/run/deep", "cup/weld" }
                                              select Status($"{n}{node.Length}{e}-1", node, e)]);
        }

        var told = (await head.Through("Beat")).Concat(await head.Through("Beat")).ToList();
        var changes = told.Where(t => t.What == "Changed").Select(t => t.Text).ToList();
        Assert.That(changes, Has.Count.LessThanOrEqualTo((watch.Elapsed.TotalSeconds + 1) * Limits.ChangesPerSecond));
        Assert.That(changes, Does.Contain("Changed cup "), "anybody, anywhere");
        await Organiser.Post(Contest, Status("last-1", "cup/weld", "w1"));
        await head.Next("Changed cup/weld w1", Soon);
    }

    [Test]
    public async Task A_revoked_pass_is_told_why_and_cut_off_within_a_second()
    {
        var judge = await Sit("A");
        var tablet = await Tablet(judge);
        await tablet.Next("Twins");
        var watch = Stopwatch.StartNew();
        await Organiser.Post(Contest, """{"id":"o-1","type":"revoke","at":9999999999,"seat":"A"}""");
        await tablet.Next("Ended revoked");
        await tablet.Closed;
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(1.5)));
    }

    [Test]
    public async Task Where_another_has_the_seat_now_it_is_said_to_be_taken()
    {
        var judge = await Sit("A");
        var tablet = await Tablet(judge);
        await tablet.Next("Twins");
        await Pass("A", "judge");
        var passes = await Organiser.Get($"/api/contests/{Contest}/passes");
        var hash = Token.HashOf(judge);
        Assert.That(passes.GetRawText(), Does.Contain(hash));
        using var gone = await Organiser.Http.DeleteAsync($"/api/contests/{Contest}/passes/{hash}");
        await tablet.Next("Ended seat-taken", Soon);
        await tablet.Closed;
    }

    [TestCase("wall")]
    [TestCase("contestant")]
    [TestCase("auditor")]
    [TestCase("device")]
    [TestCase("organiser")]
    [TestCase(null)]
    public async Task Who_does_not_mark_has_no_tablet(string? role)
    {
        var pass = role is null ? null : await Pass(seat: null, role);
        Assert.That(
            async () => await TabletClient.Connect(House.Server.Address, pass), Throws.InstanceOf<WebSocketException>());
        using var api = House.Server.Api(pass);
        foreach (var path in new[] { "desk", "marks" })
        {
            using var answer = await api.Http.GetAsync($"/api/contests/{Contest}/{path}");
            Assert.That((int)answer.StatusCode, Is.EqualTo(role is null ? 401 : 403));
        }
    }

    private static string Status(string id, string node, string entrant) =>
        $$"""{"id":"{{id.Replace('/', '.')}}","type":"status","at":1,"node":"{{node}}","entrant":"{{entrant}}","code":"DNF"}""";
}
