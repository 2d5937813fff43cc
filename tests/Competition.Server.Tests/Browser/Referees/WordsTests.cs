using System.Globalization;
using Microsoft.Playwright;

namespace Competition.Server.Tests.Browser;

/// <summary>Every word of the tablet is translated and has room; another language changes nothing but words.</summary>
[TestFixture]
internal sealed class WordsTests : WorkshopFixture
{
    /// <summary>Texts in plain letters, other than what the contest itself says.</summary>
    private const string Plain = """
        said => {
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
          const found = []
          const add = text => /[a-z]{2}|\{|undefined|NaN/i.test(said.reduce((rest, one) => rest.replaceAll(one, ''), text)) && found.push(text)
          for (let text = texts.nextNode(); text; text = texts.nextNode())
            if (text.parentElement.checkVisibility() && text.parentElement.closest('script, style') === null) add(text.textContent)
          for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
            for (const name of ['aria-label', 'placeholder', 'title']) add(element.getAttribute(name) ?? '')
          return found
        }
        """;

    /// <summary>Texts that leave their control, the picture, or what cannot be scrolled.</summary>
    private const string Overflows = """
        () => {
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
          const found = []
          for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            const element = text.parentElement
            if (text.textContent.trim() === '' || !element.checkVisibility() || element.closest('.heard') !== null) continue
            const range = document.createRange()
            range.selectNodeContents(text)
            const box = range.getBoundingClientRect()
            const room = element.closest('button, .chip, .notice, .card, header')?.getBoundingClientRect() ?? box
            const leaves = box.left < -0.5 || box.right > innerWidth + 0.5
            const spills = box.left < room.left - 1 || box.right > room.right + 1 || box.top < room.top - 3 || box.bottom > room.bottom + 3
            if (leaves || spills) found.push(text.textContent)
          }
          if (document.scrollingElement.scrollWidth > innerWidth) found.push('the page scrolls')
          for (const at of document.querySelectorAll('main *'))
            if (at.scrollWidth > at.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(at).overflowX)) found.push(`${at.className} scrolls sideways`)
          return found
        }
        """;

    private static readonly string[] Said =
    [
        Workshop.Markup, "Alexandra", "Konstantinopolska", "Electricians", "Welding", "Appearance", "Wiring craft",
        "Not done, or below the standard of the trade", "Meets the standard of the trade", "In places above the standard",
        "Excellent", "Panel of five", "Assembly", "Size", "Form and position", "Powers up at once", "Violations",
        "Protection", "Fault finding", "Minutes", "Result", "Not found", "Found", "Timed run", "Lap time", "False starts", "Late", "Overall", "Wang Fang",
        "Yes", "No", "mm", "HJ", "DNF", "DNE", "DNS", "DSQ", "NM", "English（英文）",
    ];

    [TestCase(1280, 800)]
    [TestCase(800, 1280)]
    public async Task In_the_language_for_tests_every_word_is_translated_and_has_room(int width, int height)
    {
        var tablet = await Sit("HJ", "head-judge", new ViewportSize { Width = width, Height = height });
        await Tour.Prepare(tablet);
        await tablet.Reload("lang=en-XA");
        var faults = new List<string>();
        await Tour.Through(tablet, async screen =>
        {
            var plain = await tablet.Page.EvaluateAsync<string[]>(Plain, Said);
            var overflows = await tablet.Page.EvaluateAsync<string[]>(Overflows);
            faults.AddRange(plain.Where(text => !IsId(text)).Select(text => $"{screen}, plain: {text}"));
            faults.AddRange(overflows.Select(text => $"{screen}, no room: {text}"));
            await tablet.Picture($"ref-xa-{width}-{screen}");
        });
        Assert.That(faults, Is.Empty);
    }

    [Test]
    public async Task Another_language_keeps_the_draft_and_the_place()
    {
        var tablet = await Sit("R", "referee", new ViewportSize { Width = 1280, Height = 420 });
        await tablet.Take("w01", "cup/wire");
        await tablet.Pick("size");
        await tablet.Type("7.5\n");
        await tablet.Tap("back");
        await tablet.Tap("go-ready");
        await tablet.Page.EvaluateAsync("document.querySelector('.ready').dataset.same = 'yes'");
        const string scroll = "document.querySelector('.ready').scrollTop";
        var before = await tablet.Page.EvaluateAsync<double>($"{scroll} = 120");
        await tablet.Page.EvaluateAsync("document.querySelector('[data-do=lang-zh]').click()");
        await tablet.Becomes("() => document.documentElement.lang === 'zh-CN'");
        Assert.That(await tablet.Page.EvaluateAsync<double>(scroll), Is.EqualTo(before));
        Assert.That(await tablet.Page.GetAttributeAsync(".ready", "data-same"), Is.EqualTo("yes"), "made anew");
        await tablet.Take("w01", "cup/wire");
        Assert.That(await tablet.Line("size").GetAttributeAsync("data-value"), Is.EqualTo("7.5"));
        Assert.That(await tablet.Line("size").InnerTextAsync(), Does.Contain("尺寸"));
    }

    [Test]
    public async Task Times_are_those_of_the_venue()
    {
        var tablet = await Sit("HJ", "head-judge");
        var before = Seating.Now;
        await Tour.Prepare(tablet);
        await tablet.Tap("go-history");
        var shown = await tablet.Page.Locator(".record time").First.InnerTextAsync();
        var chip = await tablet.Do("sync").InnerTextAsync();
        var right = new[] { before, Seating.Now }
            .Select(at => at.ToOffset(TimeSpan.FromHours(6)).ToString("HH:mm", CultureInfo.InvariantCulture));
        Assert.That(right, Does.Contain(shown), "Ürümqi is six hours ahead of UTC");
        Assert.That(right.Any(chip.Contains), Is.True, chip);
    }

    /// <summary>Ids of facts and hashes are nobody's words.</summary>
    private static bool IsId(string text) => text.Any(char.IsAsciiDigit) && !text.Contains(' ', StringComparison.Ordinal);
}
