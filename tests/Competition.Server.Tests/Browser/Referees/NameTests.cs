namespace Competition.Server.Tests.Browser;

/// <summary>Names are text.</summary>
[TestFixture]
internal sealed class NameTests : WorkshopFixture
{
    [Test]
    public async Task A_name_with_markup_is_text_on_the_tablet_and_on_the_wall()
    {
        var head = await Sit("HJ", "head-judge");
        await head.Page.Locator("[data-do=open][data-entrant=w03]").WaitForAsync();
        var wall = await Wall();
        await wall.Becomes("() => document.querySelector('[data-id=w03]') !== null");
        await IsText(head.Page, "[data-do=open][data-entrant=w03]");
        await head.Take("w03", "cup/wire");
        await IsText(head.Page, "[data-bar=entrant]");
        await head.Pick("size");
        await head.Type("5\n\n");
        await IsText(head.Page, "[data-bar=entrant]");
        await head.Hold("submit");
        await head.Says("synced 0");
        await head.Tap("go-history");
        await IsText(head.Page, ".record");
        await head.Judge("w03", "cup/wire");
        await IsText(head.Page, ".head-name");
        await IsText(wall.Page, "[data-id=w03]");
        Assert.That(wall.Complaints, Is.Empty);
    }

    private static async Task IsText(Microsoft.Playwright.IPage page, string place)
    {
        var shown = string.Concat((await page.Locator(place).InnerTextAsync()).Where(c => !char.IsWhiteSpace(c)));
        Assert.That(shown, Does.Contain(string.Concat(Workshop.Markup.Where(c => !char.IsWhiteSpace(c)))), place);
        Assert.That(await page.Locator("img[src=x]").CountAsync(), Is.Zero, place);
        Assert.That(await page.TitleAsync(), Is.Not.EqualTo("stolen"), place);
    }
}
