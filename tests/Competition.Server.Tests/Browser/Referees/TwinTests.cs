using System.Diagnostics;

namespace Competition.Server.Tests.Browser;

/// <summary>Two tablets at one seat: both are warned, who goes on says why, and a person decides between two values.</summary>
[TestFixture]
internal sealed class TwinTests : TabletFixture
{
    private const string Warned = "() => document.querySelector('[data-notice=twins]') !== null";
    private const string NotWarned = "() => document.querySelector('[data-notice=twins]') === null";
    private const string Conflict = "() => document.querySelector('[data-notice=conflict]') !== null";
    private const string NoConflict = "() => document.querySelector('[data-conflict], [data-notice=conflict]') === null";

    [Test]
    public async Task Both_are_warned_in_two_seconds_and_one_alone_no_more_in_ten()
    {
        var (first, second) = await Two();
        await first.Open("w01");
        var watch = Stopwatch.StartNew();
        await second.Open("w01");
        await first.Becomes(Warned);
        await second.Becomes(Warned);
        Assert.That(watch.Elapsed.TotalSeconds, Is.LessThan(2));
        await first.Picture("tablet-twins");
        watch.Restart();
        await second.Close();
        await first.Becomes(NotWarned);
        Assert.That(watch.Elapsed.TotalSeconds, Is.LessThan(10));
    }

    [Test]
    public async Task Two_seats_with_the_same_contestant_see_each_other_while_it_is_open_at_both()
    {
        const string also = "document.querySelector('.sheet [data-also]')?.textContent ?? ''";
        var (first, second) = (await Sit(), await Sit("B"));
        await first.Open("w01");
        var watch = Stopwatch.StartNew();
        await second.Open("w01");
        await first.Becomes($"() => ({also}).endsWith('B')");
        await second.Becomes($"() => ({also}).endsWith('A')");
        Assert.That(watch.Elapsed.TotalSeconds, Is.LessThan(2));
        await second.Do("back").ClickAsync();
        await first.Becomes($"() => {also} === ''");
        Assert.That(await first.Page.Locator("[data-notice=twins]").CountAsync(), Is.Zero, "these are two seats");
    }

    [Test]
    public async Task Who_goes_on_says_why()
    {
        var (first, _) = await Two();
        await first.Becomes(Warned);
        await first.Open("w01");
        await first.Enter("7.5", "8");
        await first.Screen("review");
        Assert.That(await first.Do("submit").IsDisabledAsync(), Is.True, "another tablet has the seat");
        await first.Do("take-over").ClickAsync();
        Assert.That(await first.Do("take-over-yes").IsDisabledAsync(), Is.True, "no reason is given yet");
        await first.Do("reason-text").FillAsync("battery is flat");
        await first.Do("take-over-yes").ClickAsync();
        await first.Submit();
        await first.Says("synced 0");
        var lines = await Organiser.Http.GetStringAsync($"/api/contests/{Contest}/facts?live=false");
        Assert.That(lines, Does.Contain("\"takeover\":\"battery is flat\""));
    }

    [Test]
    public async Task Of_two_values_neither_wins_by_being_later_a_person_decides()
    {
        var (first, second) = await Two();
        await TakeOver(first);
        await TakeOver(second);
        await second.Context.SetOfflineAsync(true);
        await first.Score("w01", "7.5", "8");
        await first.Says("synced 0");
        await second.Score("w01", "6", "8");
        await second.Context.SetOfflineAsync(false);
        await second.Says("synced 0");
        await first.Becomes(Conflict);
        await second.Becomes(Conflict);
        await Holds("mark w01 cup/s1 7.5", "mark w01 cup/s2 8", "mark w01 cup/s1 6", "mark w01 cup/s2 8");

        await second.Do("to-conflicts").ClickAsync();
        var card = second.Page.Locator("[data-conflict]");
        var text = await card.InnerTextAsync();
        Assert.That(text, Does.Contain("7.5").And.Contain("6"));
        Assert.That(await second.Do("accept-server").IsDisabledAsync(), Is.True, "no reason is given yet");
        await second.Do("reason-slip").ClickAsync();
        await second.Picture("tablet-conflict");
        await second.Do("accept-server").ClickAsync();
        await second.Says("synced 0");
        await first.Becomes(NoConflict);
        await second.Becomes(NoConflict);
        await Totals("w01", "15.5");
    }

    [Test]
    public async Task A_value_that_came_meanwhile_is_seen_and_changed_only_with_a_reason()
    {
        var (first, second) = await Two();
        await TakeOver(first);
        await TakeOver(second);
        await second.Open("w01");
        await second.Enter("6");
        await first.Score("w01", "7.5", "8");
        await Totals("w01", "15.5");
        await second.Line("fix").Locator("xpath=self::*[@data-value='8']").WaitForAsync();
        await second.Do("review").ClickAsync();
        await second.Screen("review");
        Assert.That(await second.Do("submit").IsDisabledAsync(), Is.True, "it would change what stands");
        await second.Do("reason-rejudged").ClickAsync();
        await second.Submit();
        await Totals("w01", "14");
    }

    private async Task<(Tablet First, Tablet Second)> Two() => (await Sit(), await SitToo());

    private static async Task TakeOver(Tablet tablet)
    {
        await tablet.Do("take-over").ClickAsync();
        await tablet.Do("reason-device").ClickAsync();
        await tablet.Do("take-over-yes").ClickAsync();
    }
}
