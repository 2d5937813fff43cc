namespace Competition.Server.Tests.Browser;

/// <summary>A tablet answers a finger at once, and the last contestant of the day as the first.</summary>
[TestFixture]
internal sealed class BudgetTests : WorkshopFixture
{
    /// <summary>From the tap to the frame after the change, of 40 taps.</summary>
    private const string Taps = """
        async () => {
          const line = document.querySelector('.line[data-input=grip]')
          const tap = level => new Promise(done => {
            const seen = new MutationObserver(() => {
              seen.disconnect()
              requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel()
                port1.onmessage = () => done(performance.measure('feedback', 'tap').duration)
                port2.postMessage(null)
              })
            })
            seen.observe(line, { subtree: true, attributes: true, attributeFilter: ['aria-pressed'] })
            performance.mark('tap')
            line.querySelector(`[data-do=level-${level}]`).click()
          })
          const taken = []
          for (let n = 0; n < 40; n++) taken.push(await tap(n % 4))
          return taken.sort((a, b) => a - b)
        }
        """;

    private const string Switches = """
        async times => {
          const frame = () => new Promise(done => requestAnimationFrame(done))
          const until = async screen => { while (document.body.dataset.screen !== screen) await frame() }
          for (let n = 0; n < times; n++) {
            document.querySelector(`[data-do=open][data-entrant=w0${n % 8 + 1}]`).click()
            await until('sheet')
            document.querySelector('[data-do=back]').click()
            await until('queue')
          }
        }
        """;

    [Test]
    public async Task A_tap_is_seen_within_50_ms()
    {
        var tablet = await Sit("A");
        await tablet.Take("w01", "cup/weld");
        var taken = await tablet.Page.EvaluateAsync<double[]>(Taps);
        TestContext.Out.WriteLine($"median {taken[20]:0.0} ms, worst {taken[^1]:0.0} ms");
        Assert.That(taken[20], Is.LessThanOrEqualTo(50));
    }

    [Test]
    [Category("Long")]
    public async Task Five_hundred_contestants_later_it_holds_no_more_than_10_MB_more()
    {
        var tablet = await Sit("R", "referee");
        await tablet.Tap("go-queue");
        await tablet.Page.EvaluateAsync(Switches, 30);
        var before = await Heap(tablet);
        await tablet.Page.EvaluateAsync(Switches, 500);
        var growth = (await Heap(tablet) - before) / 1e6;
        TestContext.Out.WriteLine($"{growth:0.00} MB");
        Assert.That(growth, Is.LessThanOrEqualTo(10));
    }

    private static async Task<double> Heap(Tablet tablet)
    {
        var debugger = await tablet.Context.NewCDPSessionAsync(tablet.Page);
        await debugger.SendAsync("HeapProfiler.enable");
        await debugger.SendAsync("HeapProfiler.collectGarbage");
        var usage = await debugger.SendAsync("Runtime.getHeapUsage");
        return usage!.Value.GetProperty("usedSize").GetDouble();
    }
}
