namespace Competition.Server.Tests.Browser;

/// <summary>Without HTTPS a tablet works as well as a browser lets it, and says what is missing.</summary>
[TestFixture]
internal sealed class PlainTests : TabletFixture
{
    [Test]
    public async Task There_is_no_service_worker_the_check_says_so_and_marking_works()
    {
        await Organiser.Seat(Contest, "A");
        var tablet = await Started(new UriBuilder(House.Server.Address) { Host = Hall.PlainName }.Uri);
        await tablet.PairByPin(Seating.PinOf(await Organiser.Pairing(Contest, "A")));
        Assert.That(
            await tablet.Page.EvaluateAsync<bool>("() => isSecureContext || 'serviceWorker' in navigator"), Is.False);
        await tablet.Do("go-ready").ClickAsync();
        var check = tablet.Page.Locator("[data-check=readySecure][data-good=false]");
        Assert.That(await check.InnerTextAsync(), Does.Contain("No HTTPS"));
        await tablet.Picture("tablet-without-https");

        await tablet.Do("go-queue").ClickAsync();
        await tablet.Context.SetOfflineAsync(true);
        await tablet.Score("w01", "7.5", "8");
        await tablet.Says("offline 2");
        await tablet.Context.SetOfflineAsync(false);
        await tablet.Says("synced 0");
        await Holds("mark w01 cup/s1 7.5", "mark w01 cup/s2 8");
        await tablet.Close();
        await tablet.Reopen();
        await tablet.Says("synced 0");
    }
}
