using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Competition.Server.Tests.Browser;

/// <summary>axe finds nothing serious on any screen of the tablet, nor on the wall.</summary>
[TestFixture]
internal sealed class AxeTests : WorkshopFixture
{
    private static readonly AxeRunOptions Options = new()
    {
        ResultTypes = [ResultType.Violations],
    };

    [Test]
    [Category("Long")]
    public async Task Nothing_serious_on_the_tablet([Values("zh", "en")] string language, [Values("light", "dark")] string theme)
    {
        var tablet = await Sit("HJ", "head-judge");
        await Tour.Prepare(tablet);
        await tablet.Reload($"lang={language}&theme={theme}");
        var faults = new List<string>();
        await Tour.Through(tablet, async screen => faults.AddRange(await Faults(tablet.Page, screen)));
        await tablet.Cut();
        await Tour.Through(tablet, async screen => faults.AddRange(await Faults(tablet.Page, $"{screen} offline")));
        Assert.That(faults, Is.Empty);
    }

    [Test]
    public async Task Nothing_serious_where_a_tablet_is_paired([Values("light", "dark")] string theme)
    {
        await Organiser.Seat(Contest, "A");
        await using var tablet = await Tablet.New(House.Server.Address);
        await tablet.Visit($"/ref/?lang=zh&theme={theme}");
        await tablet.Do("holder").WaitForAsync();
        var faults = await Faults(tablet.Page, "code");
        await tablet.Visit($"/ref/?lang=en&theme={theme}&qr#pair={Seating.TokenOf(await Organiser.Pairing(Contest, "A"))}");
        await tablet.Do("holder").FillAsync("Wang Fang");
        faults = [.. faults, .. await Faults(tablet.Page, "scanned")];
        await tablet.Tap("pair");
        await tablet.Do("confirm").WaitForAsync();
        Assert.That(faults.Concat(await Faults(tablet.Page, "confirm")), Is.Empty);
    }

    [Test]
    public async Task Nothing_serious_on_the_wall([Values("zh-CN", "en")] string language)
    {
        var wall = await Wall($"lang={language}");
        await wall.Stands("empty");
        var faults = await Faults(wall.Page, "empty");
        await Organiser.Post(Contest, $$"""{"id":"a-1","at":"{{Seating.Now:O}}","node":"cup/wire","entrant":"w01","input":"size","value":5}""");
        await wall.Stands("live");
        await Organiser.Do("POST", $"/api/contests/{Contest}/hold", new { node = "cup", entrant = "w01" });
        await wall.Becomes("() => document.querySelector('.review') !== null");
        faults = [.. faults, .. await Faults(wall.Page, "live")];
        await wall.Page.Context.SetOfflineAsync(true);
        await wall.Page.EvaluateAsync("sockets.forEach(socket => socket.close())");
        await wall.Stands("offline");
        Assert.That(faults.Concat(await Faults(wall.Page, "offline")), Is.Empty);
    }

    private static async Task<IReadOnlyList<string>> Faults(IPage page, string screen)
    {
        var found = await page.RunAxe(Options);
        return
        [
            .. from violation in found.Violations
               where violation.Impact is "serious" or "critical"
               from node in violation.Nodes
               select $"{screen}: {violation.Id} {node.Html[..Math.Min(node.Html.Length, 160)]}",
        ];
    }
}
