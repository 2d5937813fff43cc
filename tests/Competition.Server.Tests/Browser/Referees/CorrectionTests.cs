using static Microsoft.Playwright.Assertions;

namespace Competition.Server.Tests.Browser;

/// <summary>What was entered can be taken back and corrected; what is signed off can only be asked for.</summary>
[TestFixture]
internal sealed class CorrectionTests : TabletFixture
{
    [Test]
    public async Task Undo_says_what_it_undoes_and_after_the_receipt_restores_the_total()
    {
        var tablet = await Sit();
        await tablet.Open("w01");
        await tablet.Enter("7.5");
        var typed = await tablet.Do("undo").InnerTextAsync();
        await tablet.Enter("8");
        await tablet.Submit();
        await tablet.Says("synced 0");
        await Totals("w01", "15.5");
        await tablet.Open("w01");
        var submitted = await tablet.Do("undo").InnerTextAsync();
        await tablet.Do("undo").ClickAsync();
        await Totals("w01", "0");
        await tablet.Says("synced 0");
        Assert.That(typed, Does.Contain("焊接: Not scored→7.5"));
        Assert.That(submitted, Does.Contain("submission of 2"));
        await Holds("mark w01 cup/s1 7.5", "mark w01 cup/s2 8", "void", "void");
    }

    [Test]
    public async Task Undo_before_the_receipt_restores_the_total_too()
    {
        var tablet = await Sit();
        await tablet.Score("w01", "7.5", "8");
        await Totals("w01", "15.5");
        await tablet.Says("synced 0");
        await tablet.Context.SetOfflineAsync(true);
        await tablet.Open("w01");
        await tablet.Page.Keyboard.PressAsync("ArrowUp");
        await tablet.Enter("9", "");
        await tablet.Screen("review");
        await tablet.Do("reason-slip").ClickAsync();
        await tablet.Submit();
        await tablet.Says("offline 2");
        await tablet.Do("toast-undo").ClickAsync();
        await tablet.Says("offline 4");
        await tablet.Context.SetOfflineAsync(false);
        await tablet.Says("synced 0");
        await Totals("w01", "15.5");
        await Holds(
            "mark w01 cup/s1 7.5", "mark w01 cup/s2 8", "mark w01 cup/s1 9", "restore", "void", "void");
    }

    [Test]
    public async Task Once_signed_off_nothing_is_undone_and_a_correction_is_asked_for_with_a_reason()
    {
        var tablet = await Sit();
        await tablet.Score("w01", "7.5", "8");
        await tablet.Says("synced 0");
        await Expect(tablet.Do("toast-undo")).ToBeEnabledAsync();
        await Sign("w01");
        await Expect(tablet.Do("toast-undo")).ToHaveCountAsync(0, new() { Timeout = 2_000 });
        await tablet.Open("w01");
        await Expect(tablet.Do("undo")).ToHaveCountAsync(0);
        await tablet.Page.Keyboard.PressAsync("Control+z");
        Assert.That(await tablet.Do("request").IsDisabledAsync(), Is.True, "no reason is given yet");
        await tablet.Do("reason-rules").ClickAsync();
        await tablet.Do("key-6").ClickAsync();
        await tablet.Picture("tablet-signed");
        await tablet.Do("request").ClickAsync();
        await tablet.Says("synced 0");
        await tablet.Page.Locator("[data-request]").WaitForAsync();
        await Holds("mark w01 cup/s1 7.5", "mark w01 cup/s2 8", "sign w01 cup", "request w01 cup/s1 6");
    }
}
