using Microsoft.Playwright;

namespace Competition.Server.Tests.Browser;

/// <summary>One Chromium for all tests in a browser; where there is none they are ignored, with the reason.</summary>
[SetUpFixture]
internal sealed class Hall
{
    private const string Chromium = "/usr/bin/chromium";

    /// <summary>A name of this machine under which a browser trusts nothing that comes without HTTPS.</summary>
    public const string PlainName = "hall.test";

    private static readonly string[] Quiet =
    [
        $"--host-resolver-rules=MAP {PlainName} 127.0.0.1",
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private static IPlaywright? _playwright;
    private static IBrowser? _browser;

    public static IBrowser Browser => _browser!;

    [OneTimeSetUp]
    public async Task Open()
    {
        if (!File.Exists(Chromium)) Assert.Ignore($"no browser: {Chromium} is missing");
        if (!File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "wall", "index.html")))
            Assert.Ignore("the displays are not built here (npm is missing)");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Quiet });
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
