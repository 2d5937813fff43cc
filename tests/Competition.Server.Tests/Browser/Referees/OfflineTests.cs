namespace Competition.Server.Tests.Browser;

/// <summary>No mark is lost and none counts twice: without network, without an answer, without a server.</summary>
[TestFixture]
internal sealed class OfflineTests : TabletFixture
{
    private static readonly string[] Scored =
    [
        "mark w01 cup/s1 7.5", "mark w01 cup/s2 8", "mark w03 cup/s1 6", "mark w03 cup/s2 5.5",
        "mark w05 cup/s1 9", "mark w05 cup/s2 10",
    ];

    [Test]
    public async Task What_was_scored_without_network_outlives_the_page_and_is_accepted_once_in_order()
    {
        var tablet = await Sit();
        await Kept(tablet);
        await tablet.Context.SetOfflineAsync(true);
        await ScoreThree(tablet);
        await tablet.Open("w07");
        await tablet.Page.Keyboard.TypeAsync("4.5");
        await tablet.Drafted("4.5");
        await tablet.Says("offline 6");
        await tablet.Close();
        await tablet.Reopen();
        await tablet.Screen("sheet");
        await tablet.Says("offline 6");
        Assert.That(await tablet.Line("weld").Locator("[data-do=value]").InnerTextAsync(), Is.EqualTo("4.5"));
        await tablet.Picture("tablet-offline");

        await tablet.Context.SetOfflineAsync(false);
        await tablet.Says("synced 0");
        await Holds(Scored);
    }

    [Test]
    public async Task A_mark_whose_first_answer_is_lost_stands_once()
    {
        var tablet = await Sit();
        var lost = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        await tablet.Page.RouteAsync("**/facts", async route =>
        {
            if (lost.Task.IsCompleted)
            {
                await route.ContinueAsync();
                return;
            }

            var answer = await route.FetchAsync();
            lost.TrySetResult(answer.Status);
            await route.AbortAsync("connectionreset");
        });
        await tablet.Score("w01", "7.5", "8");
        Assert.That(await lost.Task.WaitAsync(TimeSpan.FromSeconds(20)), Is.EqualTo(200));
        await tablet.Says("synced 0");
        await Holds(Scored[..2]);
    }

    [Test]
    public async Task A_page_that_closes_between_the_mark_and_its_answer_sends_it_again_and_it_stands_once()
    {
        var tablet = await Sit();
        var taken = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        await tablet.Page.RouteAsync("**/facts", async route => taken.TrySetResult((await route.FetchAsync()).Status));
        await tablet.Score("w01", "7.5", "8");
        Assert.That(await taken.Task.WaitAsync(TimeSpan.FromSeconds(20)), Is.EqualTo(200));
        await tablet.Says("queued 2");
        await tablet.Close();
        await tablet.Reopen();
        await tablet.Says("synced 0");
        await Holds(Scored[..2]);
    }

    [Test]
    public async Task A_mark_entered_while_the_server_is_dead_outlives_the_page_and_the_server()
    {
        using var folder = new TempFolder();
        var port = ServerProcess.FreePort();
        var server = await ServerProcess.Start(folder, port);
        await MakeAt(server);
        var tablet = await Sit();
        await Kept(tablet);
        await server.Kill();
        await server.DisposeAsync();

        await tablet.Score("w01", "7.5", "8");
        await tablet.Says("offline 2");
        await tablet.Close();
        await tablet.Reopen();
        await tablet.Says("offline 2");

        await using var again = await ServerProcess.Start(folder, port);
        await tablet.Says("synced 0", seconds: 40);
        await Holds(Scored[..2]);
        await Totals("w01", "15.5");
    }

    /// <summary>The page is on the device, so that it opens without a server.</summary>
    private static Task Kept(Tablet tablet) =>
        tablet.Becomes("async () => (await navigator.serviceWorker.getRegistration('/ref/'))?.active?.state === 'activated'");

    private static async Task ScoreThree(Tablet tablet)
    {
        await tablet.Score("w01", "7.5", "8");
        await tablet.Score("w03", "6", "5.5");
        await tablet.Score("w05", "9", "10");
    }
}
