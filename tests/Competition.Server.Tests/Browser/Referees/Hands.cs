using Microsoft.Playwright;

namespace Competition.Server.Tests.Browser;

/// <summary>What a referee's hands do with a tablet.</summary>
internal static class Hands
{
    private const string NothingHeld = "() => document.querySelector('[data-holding=held]') === null";

    public static Task Tap(this Tablet tablet, string name) => tablet.Do(name).First.ClickAsync();

    /// <summary>Holds it down until it is done.</summary>
    public static async Task Hold(this Tablet tablet, string name)
    {
        var button = tablet.Do(name).First;
        await button.HoverAsync();
        await tablet.Page.Mouse.DownAsync();
        await Assertions.Expect(button).ToHaveAttributeAsync("data-holding", "held");
        await tablet.Becomes(NothingHeld);
        await tablet.Page.Mouse.UpAsync();
    }

    /// <summary>Opens the sheet of an entrant from wherever there are ways to go.</summary>
    /// <param name="node">The sheet.</param>
    public static async Task Take(this Tablet tablet, string entrant, string node)
    {
        await tablet.Tap("go-queue");
        await tablet.Page.ClickAsync($"[data-do=sheet][data-node='{node}']");
        await tablet.Open(entrant);
    }

    /// <summary>Makes a line of the sheet the active one.</summary>
    public static Task Pick(this Tablet tablet, string input) => tablet.Line(input).Locator("[data-do=pick]").ClickAsync();

    /// <summary>Presses the keys of a hardware keyboard; a line break is Enter.</summary>
    public static async Task Type(this Tablet tablet, string keys)
    {
        foreach (var key in keys) await tablet.Page.Keyboard.PressAsync(key == '\n' ? "Enter" : key.ToString());
    }

    /// <summary>Opens the page anew with other wishes.</summary>
    public static async Task Reload(this Tablet tablet, string query)
    {
        await tablet.Visit($"/ref/?{query}");
        await tablet.Becomes("() => document.body.dataset.state === 'live'");
    }

    /// <summary>From the queue to a sheet that is filled by keys, to the review, to the queue.</summary>
    /// <param name="keys">The last Enter leads to the review.</param>
    public static async Task Give(this Tablet tablet, string entrant, string node, string keys)
    {
        await tablet.Take(entrant, node);
        await tablet.Type(keys);
        await tablet.Screen("review");
        await tablet.Hold("submit");
        await tablet.Screen("queue");
    }

    /// <summary>The network is gone, and the line with it, until <see cref="Mend"/>.</summary>
    public static async Task Cut(this Tablet tablet)
    {
        await tablet.Context.SetOfflineAsync(true);
        await tablet.Page.EvaluateAsync("sockets.forEach(socket => socket.close())");
        await tablet.Becomes("() => document.body.dataset.state === 'offline'", seconds: 30);
    }

    public static async Task Mend(this Tablet tablet)
    {
        await tablet.Context.SetOfflineAsync(false);
        await tablet.Becomes("() => document.body.dataset.state === 'live'", seconds: 30);
    }

    /// <summary>From the ways to go to the head judge's desk, with somebody chosen.</summary>
    public static async Task Judge(this Tablet tablet, string entrant, string node)
    {
        await tablet.Tap("go-head");
        await tablet.Page.ClickAsync($".head [data-do=sheet][data-node='{node}']");
        await tablet.Page.ClickAsync($"[data-do=head-pick][data-entrant={entrant}]");
        await tablet.Do("open-sheet").WaitForAsync();
    }
}
