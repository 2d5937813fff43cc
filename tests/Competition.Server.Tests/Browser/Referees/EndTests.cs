using System.Diagnostics;

namespace Competition.Server.Tests.Browser;

/// <summary>A tablet whose seat is taken away says so at once, and loses nothing.</summary>
[TestFixture]
internal sealed class EndTests : TabletFixture
{
    [Test]
    public async Task A_seat_that_is_taken_away_ends_in_two_seconds_and_what_was_not_sent_goes_from_the_next()
    {
        var tablet = await Sit();
        await tablet.Page.RouteAsync("**/facts", route => route.AbortAsync());
        await tablet.Score("w01", "7.5", "8");
        await tablet.Says("offline 2");
        using (await Organiser.Http.DeleteAsync($"/api/contests/{Contest}/seats/A"))
        {
            var watch = Stopwatch.StartNew();
            await tablet.Becomes("() => document.querySelector('[data-ended=revoked]') !== null");
            Assert.That(watch.Elapsed.TotalSeconds, Is.LessThan(2));
        }

        await tablet.Says("offline 2");
        Assert.That(await tablet.Do("toast-undo").CountAsync(), Is.Zero, "who has no seat takes nothing back");
        await tablet.Picture("tablet-ended");
        await tablet.Close();
        await tablet.Reopen();
        await tablet.Screen("locked");
        await tablet.Becomes("() => document.querySelector('[data-sync]').dataset.count === '2'");

        await Organiser.Seat(Contest, "B");
        await tablet.Do("pair-again").ClickAsync();
        await tablet.PairByPin(Seating.PinOf(await Organiser.Pairing(Contest, "B")));
        await tablet.Says("synced 0");
        await Holds("mark w01 cup/s1 7.5", "mark w01 cup/s2 8");
    }
}
