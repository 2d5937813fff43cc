using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Playwright;

namespace Competition.Server.Tests.Browser;

/// <summary>A wall in a real browser.</summary>
internal sealed class Screen : IAsyncDisposable
{
    /// <summary>The rows that stand, in the order in which an eye reads them: column by column, from the top.</summary>
    private const string Rows = """
        [...document.querySelectorAll('[data-row]:not([data-leaving])')]
          .map(row => ({ row, box: row.getBoundingClientRect() }))
          .sort((a, b) => a.box.left - b.box.left || a.box.top - b.box.top)
          .map(({ row }) => [row.dataset.rank, row.dataset.id, row.dataset.score].join(' ')).join('\n')
        """;

    /// <summary>The sockets of the page, so that a test can listen to them and cut them.</summary>
    private const string KeepSockets = """
        window.sockets = []
        window.WebSocket = class extends WebSocket {
          constructor(...address) { super(...address); window.sockets.push(this) }
        }
        """;

    private static readonly ViewportSize FullHd = new() { Width = 1920, Height = 1080 };
    private readonly IBrowserContext _context;

    private Screen(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Errors of scripts and refusals of the content security policy.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    public static Task<Screen> Open(Uri server, string contest, string query = "motion=off") =>
        At(new Uri(server, $"/wall/{contest}?board={Uri.EscapeDataString(Cup.Board)}&{query}"));

    /// <param name="address">Any address of a wall.</param>
    /// <param name="size">Of the picture; full HD.</param>
    /// <param name="before">What is to be done with the page before it opens the address.</param>
    public static async Task<Screen> At(Uri address, ViewportSize? size = null, Func<IPage, Task>? before = null)
    {
        var context = await Hall.Browser.NewContextAsync(new() { ViewportSize = size ?? FullHd });
        var screen = new Screen(context, await context.NewPageAsync());
        screen.Page.PageError += (_, error) => screen.Complaints.Enqueue(error);
        screen.Page.Console += (_, said) =>
        {
            if (said.Type == "error" || said.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                screen.Complaints.Enqueue(said.Text);
        };
        await screen.Page.AddInitScriptAsync(KeepSockets);
        if (before is not null) await before(screen.Page);
        await screen.Page.GotoAsync(address.ToString());
        return screen;
    }

    public Task<string> Shown() => Page.EvaluateAsync<string>(Rows);

    /// <summary>Waits until it shows these rows: rank, entrant and total, a line each.</summary>
    public async Task Shows(string rows, int seconds = 20)
    {
        try
        {
            var wait = new PageWaitForFunctionOptions { Timeout = seconds * 1000, PollingInterval = 50 };
            await Page.WaitForFunctionAsync($"wanted => ({Rows}) === wanted", rows, wait);
        }
        catch (TimeoutException)
        {
            Assert.That(await Shown(), Is.EqualTo(rows));
        }
    }

    /// <summary>Waits until the page says that it is in that state (waiting, empty, live, stale, offline).</summary>
    public Task Stands(string state, int seconds = 30) => Page.WaitForFunctionAsync(
        "wanted => document.body.dataset.state === wanted", state,
        new() { Timeout = seconds * 1000, PollingInterval = 50 });

    /// <summary>Waits until an expression is true in the page.</summary>
    public Task Becomes(string expression, int seconds = 20) => Page.WaitForFunctionAsync(
        expression, null, new() { Timeout = seconds * 1000, PollingInterval = 50 });

    /// <summary>Keeps a picture beside the results of the tests.</summary>
    public async Task Picture(string name)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{name}.png");
        await Page.ScreenshotAsync(new() { Path = path });
        TestContext.AddTestAttachment(path);
    }

    /// <summary>The rows as a wall shows them, from a board that the API printed as CSV.</summary>
    public static string RowsOf(string csv) => string.Join('\n', csv
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .Select(line => line.Split(','))
        .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c[2]} {c[1]} {c[4]}")));

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
