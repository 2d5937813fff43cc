namespace Competition.Server.Tests.Browser;

/// <summary>Goes through the screens of a head judge's tablet, who has all of them.</summary>
internal static class Tour
{
    /// <summary>A picture has been painted with names as large as they have room.</summary>
    private const string Settled =
        "() => new Promise(tell => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => tell(true), 100))))";

    /// <summary>There is something on every screen.</summary>
    public static async Task Prepare(Tablet tablet)
    {
        await tablet.Take("w01", "cup/wire");
        await tablet.Pick("size");
        await tablet.Type("7.5\n\n");
        await tablet.Hold("submit");
        await tablet.Says("synced 0");
        await tablet.Give("w01", "cup/weld", "2\n55\n");
        await tablet.Says("synced 0");
    }

    /// <summary>Shows each screen and asks there; it begins and ends where there are ways to go.</summary>
    /// <param name="ask">Gets the name of what is shown.</param>
    public static async Task Through(Tablet tablet, Func<string, Task> ask)
    {
        foreach (var screen in new[] { "ready", "history", "outbox", "queue" })
        {
            await tablet.Tap($"go-{screen}");
            await tablet.Page.Locator("main > *").WaitForAsync();
            await tablet.Becomes(Settled);
            await ask(screen);
        }

        await Sheets(tablet, ask);
        await tablet.Take("w01", "cup/weld");
        await tablet.Pick("grip");
        await ask("levels");
        await tablet.Tap("panel");
        await tablet.Page.Locator("[data-panel]").First.WaitForAsync();
        await ask("panel");
        await tablet.Tap("back");
        await tablet.Tap("back");
        await tablet.Judge("w01", "cup/weld");
        await tablet.Tap("pause");
        await ask("head");
        await tablet.Tap("lock");
        await ask("locked");
        await tablet.Hold("unlock");
    }

    private static async Task Sheets(Tablet tablet, Func<string, Task> ask)
    {
        await tablet.Take("w01", "cup/wire");
        foreach (var input in new[] { "boot", "faults", "worn", "fixes", "size" })
        {
            await tablet.Pick(input);
            await ask(input);
        }

        await tablet.Pick("fixes");
        await tablet.Tap("field-minutes");
        await ask("attempt");
        foreach (var side in new[] { "status", "paper" })
        {
            await tablet.Tap(side);
            await ask(side);
        }

        await tablet.Pick("size");
        await tablet.Type("9\n\n");
        await tablet.Screen("review");
        await ask("review");
        await tablet.Tap("back");
        await tablet.Tap("undo");
        await tablet.Tap("back");
        await tablet.Take("w01", "cup/run");
        await ask("time");
        await tablet.Tap("time-manual");
        await ask("manual");
        await tablet.Tap("back");
    }
}
