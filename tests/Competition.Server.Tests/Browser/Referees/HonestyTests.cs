using System.Diagnostics;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Competition.Server.Tests.Browser;

/// <summary>What the tablet calls synced the server has; what the server has not taken is said, with the reason.</summary>
[TestFixture]
internal sealed class HonestyTests : TabletFixture
{
    private static readonly Regex Signed = new("signed off");

    /// <summary>From now on every look of the chip is kept.</summary>
    private const string KeepLooks = """
        () => {
          const chip = () => document.querySelector('[data-sync]').dataset.sync
          window.looks = [chip()]
          new MutationObserver(() => window.looks.push(chip()))
            .observe(document.querySelector('[data-sync]'), { attributes: true })
        }
        """;

    [Test]
    public async Task Facts_that_are_never_answered_are_never_called_synced_though_the_line_lives()
    {
        var tablet = await Sit();
        var asked = 0;
        await tablet.Page.RouteAsync("**/facts", _ => Task.FromResult(Interlocked.Increment(ref asked)));
        await tablet.Open("w01");
        await tablet.Enter("7.5", "8");
        await tablet.Screen("review");
        await tablet.Page.EvaluateAsync(KeepLooks);
        await tablet.Submit();
        await tablet.Says("queued 2");
        await tablet.Says("attention 2");
        await tablet.Do("sync").ClickAsync();
        await tablet.Becomes("() => document.querySelectorAll('[data-kept]').length === 2");
        await tablet.Picture("tablet-without-answer");
        var looks = await tablet.Page.EvaluateAsync<string[]>("() => window.looks");
        var state = await tablet.Page.GetAttributeAsync("body", "data-state");
        Assert.Multiple(() =>
        {
            Assert.That(looks.Skip(1), Is.All.Not.EqualTo("synced"), "after the first change");
            Assert.That((asked > 0, state), Is.EqualTo((true, "live")));
        });
        await tablet.Page.UnrouteAllAsync();
        await tablet.Says("synced 0");
        await Holds("mark w01 cup/s1 7.5", "mark w01 cup/s2 8");
    }

    [Test]
    public async Task A_server_that_stands_still_needs_attention_after_15_s_and_then_takes_the_marks_once()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.Start(folder);
        await MakeAt(server);
        var tablet = await Sit();
        server.Freeze();
        await tablet.Open("w01");
        await tablet.Enter("7.5", "8");
        await tablet.Screen("review");
        await tablet.Page.EvaluateAsync(KeepLooks);
        await tablet.Submit();
        var watch = Stopwatch.StartNew();
        await tablet.Says("attention 2");
        var waited = watch.Elapsed.TotalSeconds;
        server.Thaw();
        var looks = await tablet.Page.EvaluateAsync<string[]>("() => window.looks");
        Assert.That(looks.Skip(1), Is.All.Not.EqualTo("synced"));
        Assert.That(waited, Is.InRange(13, 17));
        await tablet.Says("synced 0");
        await Holds("mark w01 cup/s1 7.5", "mark w01 cup/s2 8");
    }

    [Test]
    public async Task A_refusal_is_shown_with_its_reason_and_the_value_is_marked()
    {
        var tablet = await Sit();
        await tablet.Context.SetOfflineAsync(true);
        await tablet.Score("w01", "7.5", "8");
        await Sign("w01");
        await tablet.Context.SetOfflineAsync(false);
        await tablet.Says("attention 2");
        await tablet.Open("w01");
        var line = tablet.Line("weld").Locator("[data-refusal]");
        var said = await line.InnerTextAsync();
        await tablet.Picture("tablet-refused");
        await tablet.Do("sync").ClickAsync();
        var reasons = tablet.Page.Locator("[data-code=signed-off]");
        await Expect(reasons).ToHaveTextAsync([Signed, Signed]);
        await tablet.Do("go-history").ClickAsync();
        var marked = tablet.Page.Locator("[data-where=refused]");
        await Expect(marked).ToHaveTextAsync([Signed, Signed]);
        Assert.That(said, Does.Contain("7.5").And.Match(Signed));
        await Holds("sign w01 cup");
    }
}
