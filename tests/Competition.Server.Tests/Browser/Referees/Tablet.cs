using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Competition.Server.Tests.Browser;

/// <summary>A referee's tablet: a browser with a storage of its own, and the page that is open in it.</summary>
internal sealed class Tablet : IAsyncDisposable
{
    private const int PollMs = 25;

    /// <summary>A finger stays down so long; what comes sooner is no second press.</summary>
    private const int PressMs = 150;

    private const string Chip =
        "(({ sync, count }) => `${sync} ${count}`)({ ...document.querySelector('[data-sync]')?.dataset })";

    private static readonly ViewportSize Landscape = new() { Width = 1180, Height = 820 };
    private readonly Uri _server;

    private Tablet(Uri server, IBrowserContext context, IPage page) => (_server, Context, Page) = (server, context, page);

    public IBrowserContext Context { get; }

    public IPage Page { get; private set; }

    /// <summary>Errors of scripts and refusals of the content security policy.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>Switched on, with nothing open.</summary>
    public static async Task<Tablet> New(Uri server)
    {
        var context = await Hall.Browser.NewContextAsync(new() { ViewportSize = Landscape });
        var tablet = new Tablet(server, context, await context.NewPageAsync());
        tablet.Listen();
        return tablet;
    }

    /// <summary>Opens the page that a QR code leads to, or the plain one, and waits until it is there.</summary>
    public async Task Visit(string address = "/ref/?lang=en")
    {
        await Page.GotoAsync(new Uri(_server, address).ToString(), new() { WaitUntil = WaitUntilState.Commit });
        await Becomes("() => document.body.dataset.screen !== undefined");
    }

    /// <summary>From a QR code's token to the queue.</summary>
    public async Task PairByToken(string token, string holder = "Wang Fang")
    {
        await Visit($"/ref/?lang=en#pair={token}");
        await Do("holder").FillAsync(holder);
        await Do("pair").ClickAsync();
        await Confirm();
    }

    /// <summary>From a six-digit code, on its own keys, to the queue.</summary>
    public async Task PairByPin(string pin, string holder = "Wang Fang")
    {
        await Visit();
        await Do("holder").FillAsync(holder);
        foreach (var digit in pin) await Do($"key-{digit}").ClickAsync();
        await Do("pair").ClickAsync();
        await Confirm();
    }

    public Task Close() => Page.CloseAsync();

    /// <summary>Opens a new page in the same browser.</summary>
    public async Task Reopen()
    {
        Page = await Context.NewPageAsync();
        Listen();
        await Visit();
    }

    /// <summary>From the queue to the sheet of somebody.</summary>
    public async Task Open(string entrant)
    {
        await Page.Locator($"[data-do=open][data-entrant='{entrant}']").ClickAsync();
        await Screen("sheet");
    }

    /// <summary>Fills lines of the open sheet by the keyboard, from the active one on; blank: goes on.</summary>
    public async Task Enter(params string[] values)
    {
        foreach (var value in values)
        {
            await Page.Keyboard.TypeAsync(value);
            await Page.Keyboard.PressAsync("Enter");
        }
    }

    /// <summary>Opens a sheet, fills all its lines and submits.</summary>
    public async Task Score(string entrant, params string[] values)
    {
        await Open(entrant);
        await Enter(values);
        await Submit();
    }

    /// <summary>From the review to the queue.</summary>
    public async Task Submit()
    {
        await Screen("review");
        await Page.Keyboard.PressAsync("Enter", new() { Delay = PressMs });
        await Page.Keyboard.PressAsync("Enter");
        await Screen("queue");
    }

    /// <summary>What can be touched under that name.</summary>
    public ILocator Do(string name) => Page.Locator($"[data-do='{name}']");

    /// <summary>The line of an input on the sheet.</summary>
    public ILocator Line(string input) => Page.Locator($"li.line[data-input='{input}']");

    public Task Screen(string name, int seconds = 20) =>
        Becomes($"() => document.body.dataset.screen === '{name}'", seconds);

    /// <summary>Waits until a draft with that text is on the device: who types and is gone at once may be too quick.</summary>
    public Task Drafted(string text) => Becomes(
        $$"""
        () => new Promise((tell, fail) => {
          const opening = indexedDB.open('competition')
          opening.onerror = fail
          opening.onsuccess = () => {
            const reading = opening.result.transaction('drafts').objectStore('drafts').getAll()
            reading.onsuccess = () => {
              opening.result.close()
              tell(JSON.stringify(reading.result).includes('{{text}}'))
            }
          }
        })
        """);

    /// <summary>Waits until the chip says so: <c>queued 3</c>, <c>synced 0</c>.</summary>
    public async Task Says(string sync, int seconds = 20)
    {
        try
        {
            await Becomes($"() => {Chip} === '{sync}'", seconds);
        }
        catch (TimeoutException)
        {
            Assert.That(await Page.EvaluateAsync<string>(Chip), Is.EqualTo(sync));
        }
    }

    /// <summary>Waits until an expression is true in the page.</summary>
    public Task Becomes(string expression, int seconds = 20) => Page.WaitForFunctionAsync(
        expression, null, new() { Timeout = seconds * 1000, PollingInterval = PollMs });

    /// <summary>Keeps a picture beside the results of the tests.</summary>
    public async Task Picture(string name)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{name}.png");
        await Page.ScreenshotAsync(new() { Path = path });
        TestContext.AddTestAttachment(path);
    }

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    private async Task Confirm()
    {
        await Do("confirm").ClickAsync();
        await Do("to-queue").ClickAsync();
        await Screen("queue");
    }

    private void Listen()
    {
        Page.PageError += (_, error) => Complaints.Enqueue(error);
        Page.Console += (_, said) =>
        {
            if (said.Text.Contains("Content Security Policy", StringComparison.Ordinal)) Complaints.Enqueue(said.Text);
        };
    }
}
