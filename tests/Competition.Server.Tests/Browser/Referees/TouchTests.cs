using Microsoft.Playwright;

namespace Competition.Server.Tests.Browser;

/// <summary>A gloved finger hits what it means; nothing that matters happens by a brush; a keyboard does all.</summary>
[TestFixture]
internal sealed class TouchTests : WorkshopFixture
{
    /// <summary>What can be touched and is smaller than 64 pixels, covered, or nearer than 12 to its neighbour.</summary>
    private const string Misfits = """
        async () => {
          for (let n = 0; n < 3; n++) await new Promise(done => requestAnimationFrame(done))
          const clipped = (element) => {
            let { left, top, right, bottom } = element.getBoundingClientRect()
            for (let at = element.parentElement; at !== null; at = at.parentElement) {
              const style = getComputedStyle(at)
              if (!/auto|scroll|hidden/.test(style.overflowX + style.overflowY)) continue
              const box = at.getBoundingClientRect()
              ;[left, top] = [Math.max(left, box.left), Math.max(top, box.top)]
              ;[right, bottom] = [Math.min(right, box.right), Math.min(bottom, box.bottom)]
            }
            return { left, top, right: Math.min(right, innerWidth), bottom: Math.min(bottom, innerHeight) }
          }
          const all = [...document.querySelectorAll('button:enabled, input:enabled, select:enabled, a[href]')]
            .filter(element => element.checkVisibility() && element.closest('.toast') === null)
            .map(element => ({ element, name: element.dataset.do + ' ' + element.innerText.replaceAll('\n', ' '), box: clipped(element) }))
            .filter(({ box }) => box.right - box.left > 1 && box.bottom - box.top > 1)
          const misfits = []
          for (const { element, name, box } of all) {
            const { width, height } = element.getBoundingClientRect()
            if (width < 63.5 || height < 63.5) misfits.push(`${name}: ${width} x ${height}`)
            const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)
            if (!element.contains(hit) && hit?.closest('.toast') == null) misfits.push(`${name} is covered by ${hit?.outerHTML.slice(0, 80)}`)
          }
          for (const [i, a] of all.entries())
            for (const b of all.slice(i + 1)) {
              const across = Math.max(a.box.left, b.box.left) - Math.min(a.box.right, b.box.right)
              const down = Math.max(a.box.top, b.box.top) - Math.min(a.box.bottom, b.box.bottom)
              if (Math.max(across, down) < 11.5) misfits.push(`${a.name} and ${b.name}: ${Math.max(across, down)}`)
            }
          return misfits
        }
        """;

    [TestCase(1280, 800, "lang=zh")]
    [TestCase(800, 1280, "lang=zh")]
    [TestCase(1280, 800, "lang=en")]
    [TestCase(800, 1280, "lang=en")]
    public async Task Whatever_can_be_touched_has_room(int width, int height, string query)
    {
        var tablet = await Sit("HJ", "head-judge", new ViewportSize { Width = width, Height = height });
        await Tour.Prepare(tablet);
        await tablet.Reload(query);
        var misfits = new List<string>();
        await Tour.Through(tablet, async screen =>
            misfits.AddRange((await tablet.Page.EvaluateAsync<string[]>(Misfits)).Select(one => $"{screen}: {one}")));
        Assert.That(misfits, Is.Empty);
    }

    [Test]
    public async Task A_tap_submits_signs_holds_locks_and_voids_nothing()
    {
        var tablet = await Sit("HJ", "head-judge");
        await Tour.Prepare(tablet);
        await tablet.Take("w02", "cup/wire");
        await tablet.Tap("status");
        await tablet.Tap("reason-rules");
        await Brush(tablet, "status-DNF");
        await tablet.Pick("size");
        await tablet.Type("9\n\n");
        await Brush(tablet, "submit");
        await tablet.Tap("back");
        await tablet.Tap("back");
        await tablet.Judge("w01", "cup/wire");
        await Brush(tablet, "hold");
        await Brush(tablet, "sign");
        await tablet.Tap("rerun");
        await tablet.Tap("reason-device");
        await Brush(tablet, "rerun-yes");
        await tablet.Tap("pause");
        await Brush(tablet, "pause-yes");
        await tablet.Tap("lock");
        await Brush(tablet, "unlock");
        await Brush(tablet, "hand-over");
        Assert.That(await tablet.Page.EvaluateAsync<string>("document.body.dataset.screen"), Is.EqualTo("locked"));
        await tablet.Hold("unlock");
        await tablet.Screen("head");
    }

    [Test]
    public async Task A_whole_sheet_is_entered_with_digits_and_Enter_only()
    {
        var tablet = await Sit("R", "referee");
        await tablet.Take("w01", "cup/wire");
        await tablet.Type("2\n11\n2\n5\n\n88\n7\n1\n");
        await tablet.Screen("review");
        await tablet.Submit();
        await tablet.Says("synced 0");
        await tablet.Open("w01");
        var values = await tablet.Page.Locator(".line").EvaluateAllAsync<string[]>(
            "lines => lines.map(line => line.dataset.input + ' ' + (line.dataset.value || line.innerText.split('\\n').at(-1)))");
        Assert.That(values, Does.Contain("boot yes").And.Contain("flat 88").And.Contain("size 7"));
        Assert.That(await tablet.Line("faults").Locator("[data-do=count]").InnerTextAsync(), Is.EqualTo("2"));
        Assert.That(await tablet.Line("worn").Locator("[data-do=turn-on]").GetAttributeAsync("aria-pressed"), Is.EqualTo("true"));
        Assert.That(await tablet.Line("fixes").InnerTextAsync(), Does.Contain("#1"));
    }

    /// <summary>A tap, and longer than a hold takes: what it is for is still there.</summary>
    private static async Task Brush(Tablet tablet, string name)
    {
        var facts = await tablet.Page.GetAttributeAsync("[data-do=sync]", "data-count");
        var screen = await tablet.Page.EvaluateAsync<string>("document.body.dataset.screen");
        await tablet.Tap(name);
        await tablet.Page.EvaluateAsync("window.tapped = performance.now()");
        await tablet.Becomes("() => performance.now() - window.tapped > 700");
        Assert.That(await tablet.Do(name).First.GetAttributeAsync("data-holding"), Is.EqualTo("idle"), name);
        Assert.That(await tablet.Page.EvaluateAsync<string>("document.body.dataset.screen"), Is.EqualTo(screen), name);
        Assert.That(await tablet.Page.GetAttributeAsync("[data-do=sync]", "data-count"), Is.EqualTo(facts), name);
    }
}
