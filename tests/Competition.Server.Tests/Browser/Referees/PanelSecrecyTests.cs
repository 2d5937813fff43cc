using System.Globalization;

namespace Competition.Server.Tests.Browser;

/// <summary>Judges of a panel do not hear of each other before all have submitted; who has not is known.</summary>
[TestFixture]
internal sealed class PanelSecrecyTests : WorkshopFixture
{
    private static readonly Dictionary<string, decimal> Given = new()
    {
        ["A"] = 7113.25m, ["B"] = 4227.75m, ["C"] = 1999.5m,
    };

    [Test]
    public async Task Until_the_third_judge_has_submitted_nothing_that_reaches_a_tablet_tells_what_another_gave()
    {
        var heard = Given.Keys.ToDictionary(judge => judge, _ => new Overheard());
        var tablets = new Dictionary<string, Tablet>();
        foreach (var judge in Given.Keys) tablets[judge] = await Sit(judge, before: heard[judge].Listen);
        foreach (var judge in new[] { "A", "B" }) await Give(tablets[judge], judge);
        foreach (var (judge, tablet) in tablets)
        {
            await tablet.Take("w01", "cup/weld");
            await tablet.Tap("panel");
            await tablet.Becomes("() => document.querySelectorAll('[data-panel=look] [data-seat-state=submitted]').length === 2");
            var page = await tablet.Page.ContentAsync();
            foreach (var (other, value) in Given.Where(one => one.Key != judge))
            {
                Assert.That(await heard[judge].Has(value), Is.False, $"{judge} was told what {other} gave");
                Assert.That(page, Does.Not.Contain(value.ToString(CultureInfo.InvariantCulture)));
            }

            Assert.That(await heard[judge].Characters(), Is.GreaterThan(5_000), "it listens");
            await tablet.Tap("back");
            await tablet.Tap("back");
        }

        await Give(tablets["C"], "C");
        foreach (var (judge, tablet) in tablets)
        {
            await tablet.Take("w01", "cup/weld");
            await tablet.Tap("panel");
            var panel = tablet.Page.Locator("[data-panel=look][data-complete=true]");
            await panel.WaitForAsync();
            Assert.That(await panel.InnerTextAsync(), Does.Contain("5113.75").And.Contain("4227.75"));
            Assert.That(await heard[judge].Has(Given["B"]), Is.True, "it can hear");
        }
    }

    [Test]
    public async Task Who_has_not_submitted_is_shown_and_asked_and_when_he_is_back_all_stands()
    {
        foreach (var judge in new[] { "A", "B", "C", "D" }) await Marked(judge);
        var late = await Sit("E");
        var head = await Sit("HJ", "head-judge");
        await head.Judge("w01", "cup/five");
        var seats = head.Page.Locator("[data-panel=whole] [data-seat]");
        await head.Becomes("() => document.querySelectorAll('[data-panel=whole] [data-seat-state=submitted]').length === 4");
        Assert.That(await seats.CountAsync(), Is.EqualTo(5));
        await head.Page.Locator("[data-seat=E] [data-do=nudge]").ClickAsync();
        await late.Page.Locator("[data-notice=nudge]").WaitForAsync();
        await late.Tap("seen-nudge");
        await late.Cut();
        await late.Give("w01", "cup/five", "75\n");
        Assert.That(await head.Page.GetAttributeAsync("[data-seat=E]", "data-seat-state"), Is.Not.EqualTo("submitted"));
        Assert.That(await head.Page.Locator("[data-panel=whole]").InnerTextAsync(), Does.Not.Contain("61"));
        await late.Mend();
        await late.Says("synced 0");
        var whole = head.Page.Locator("[data-panel=whole][data-complete=true]");
        await whole.WaitForAsync();
        Assert.That(await whole.InnerTextAsync(), Does.Contain("75").And.Contain("61").And.Contain("14"));
    }

    private static Task Give(Tablet tablet, string judge) =>
        tablet.Give("w01", "cup/weld", string.Create(CultureInfo.InvariantCulture, $"2\n{Given[judge]}\n"));

    private async Task Marked(string judge)
    {
        await Organiser.Seat(Contest, judge);
        using var api = House.Server.Api(await Organiser.Pass(Contest, new { role = "judge", seat = judge }));
        var at = Seating.Now.ToString("O", CultureInfo.InvariantCulture);
        var receipts = await api.Post(
            Contest, $$"""{"id":"{{judge}}-1","at":"{{at}}","node":"cup/five","entrant":"w01","input":"whole","judge":"{{judge}}","value":61}""");
        Assert.That(receipts.Single().Ruling, Is.EqualTo("stands"), receipts.Single().Message);
    }
}
