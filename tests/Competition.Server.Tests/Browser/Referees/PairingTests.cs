using static Microsoft.Playwright.Assertions;

namespace Competition.Server.Tests.Browser;

/// <summary>How a tablet comes to its seat, and what it says when it does not.</summary>
[TestFixture]
internal sealed class PairingTests : TabletFixture
{
    [Test]
    public async Task A_wrong_code_is_refused_with_a_reason_and_the_right_one_leads_to_the_seat()
    {
        await Organiser.Seat(Contest, "A");
        var pin = Seating.PinOf(await Organiser.Pairing(Contest, "A"));
        var tablet = await Started();
        await tablet.Visit();
        await tablet.Do("holder").FillAsync("Wang Fang");
        foreach (var digit in pin) await tablet.Do($"key-{(digit - '0' + 1) % 10}").ClickAsync();
        await tablet.Do("pair").ClickAsync();
        await Expect(tablet.Page.Locator("[data-fault]")).Not.ToBeEmptyAsync();
        await tablet.PairByPin(pin);
        await Expect(tablet.Page.Locator("[data-bar=seat]")).ToContainTextAsync("A");
    }

    [Test]
    public async Task A_qr_code_is_good_for_one_tablet_and_leaves_no_token_in_the_address()
    {
        var first = await Sit();
        var token = Seating.TokenOf(await Organiser.Pairing(Contest, "A"));
        var second = await Started();
        await second.PairByToken(token);
        Assert.That(second.Page.Url, Does.Not.Contain(token));
        var third = await Started();
        await third.Visit($"/ref/?lang=en#pair={token}");
        await third.Do("holder").FillAsync("Li Siyuan");
        await third.Do("pair").ClickAsync();
        await Expect(third.Page.Locator("[data-fault]")).Not.ToBeEmptyAsync();
        await first.Becomes("() => document.querySelector('[data-notice=twins]') !== null");
    }
}
