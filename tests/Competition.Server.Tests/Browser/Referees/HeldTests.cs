namespace Competition.Server.Tests.Browser;

/// <summary>While the head judge reviews, what is corrected reaches no wall; the tablet and the wall say so.</summary>
[TestFixture]
internal sealed class HeldTests : WorkshopFixture
{
    [Test]
    public async Task What_is_corrected_in_review_reaches_the_wall_when_it_is_posted()
    {
        var referee = await Sit("R", "referee");
        await referee.Take("w01", "cup/wire");
        await referee.Pick("size");
        await referee.Type("10\n\n");
        await referee.Hold("submit");
        await referee.Says("synced 0");
        var wall = await Wall();
        await wall.Becomes("() => document.querySelector('[data-id=w01]')?.dataset.score === '10'");
        var head = await Sit("HJ", "head-judge");
        await head.Judge("w01", "cup/wire");
        await head.Hold("hold");
        await head.Page.Locator("[data-held]").WaitForAsync();
        await wall.Becomes("() => document.querySelector('[data-id=w01] .review') !== null");

        await head.Tap("open-sheet");
        await head.Pick("size");
        await head.Type("20\n\n");
        await head.Screen("review");
        Assert.That(await head.Do("submit").IsDisabledAsync(), Is.True, "a correction needs a reason");
        await head.Tap("reason-slip");
        await head.Hold("submit");
        await head.Says("synced 0");
        await referee.Take("w02", "cup/wire");
        await referee.Pick("size");
        await referee.Type("5\n\n");
        await referee.Hold("submit");
        await wall.Becomes("() => document.querySelector('[data-id=w02]').dataset.score === '5'");
        Assert.That(await wall.Page.GetAttributeAsync("[data-id=w01]", "data-score"), Is.EqualTo("10"));
        await wall.Picture("wall-held");

        await head.Judge("w01", "cup/wire");
        await head.Picture("ref-held");
        await head.Tap("post");
        Assert.That(await head.Page.Locator("[data-held]").CountAsync(), Is.EqualTo(1), "a tap posts nothing");
        await head.Hold("post");
        await wall.Becomes("() => document.querySelector('[data-id=w01]').dataset.score === '20'");
        await wall.Becomes("() => document.querySelector('[data-id=w01] .review') === null");
        await head.Page.Locator("[data-held]").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
    }
}
