namespace Competition.Server.Tests.Browser;

/// <summary>How rows move: by their transform only, at most once a second, not at all for those who ask for that.</summary>
[TestFixture]
internal sealed class MotionTests
{
    /// <summary>Writes down when the order changed, and how many frames a message takes to the page.</summary>
    private const string Watch = """
        () => {
          window.turns = []
          window.frames = []
          const orderNow = () =>
            [...document.querySelectorAll('[data-row]')].map(row => row.dataset.id + row.dataset.position).join()
          let before = orderNow(), heard = -1, frame = 0
          const count = () => { frame++; requestAnimationFrame(count) }
          count()
          for (const socket of window.sockets) socket.addEventListener('message', () => (heard = frame))
          new MutationObserver(() => {
            const order = orderNow()
            if (order !== before) turns.push(performance.now())
            if (heard >= 0) window.frames.push(frame - heard)
            before = order
            heard = -1
          }).observe(document.querySelector('.rows'), { subtree: true, attributes: true, attributeFilter: ['data-score', 'data-position'] })
        }
        """;

    private readonly Api _api = House.Server.Api();

    [OneTimeTearDown]
    public void Close() => _api.Dispose();

    [Test]
    public async Task Rows_change_places_at_least_a_second_apart_and_numbers_come_at_once()
    {
        var contest = await Contest();
        await using var screen = await Screen.Open(House.Server.Address, contest, "");
        await screen.Stands("live");
        await screen.Page.EvaluateAsync(Watch);
        for (var n = 1; n <= 60; n++)
        {
            await _api.Post(contest, Cup.Mark($"b-{n}", entrant: n * 5 % 12 + 1, value: n * 37 % 90, at: 100 + n));
            await Task.Delay(50);      // three seconds of marks, however fast they are taken
        }

        await screen.Becomes("() => performance.now() - window.turns.at(-1) > 1500");
        await _api.Post(contest, Cup.Mark("c-1", entrant: 1, value: 99, at: 200));
        await screen.Becomes("() => document.querySelector('[data-id=w01]').dataset.score === '99'");
        var turns = await screen.Page.EvaluateAsync<double[]>("window.turns");
        var frames = await screen.Page.EvaluateAsync<int[]>("window.frames");
        Assert.That(turns, Has.Length.GreaterThan(1));
        Assert.That(turns.Zip(turns.Skip(1), (a, b) => b - a), Is.All.GreaterThan(950));
        Assert.That(frames[^1], Is.LessThanOrEqualTo(2), "after a quiet second a number is shown at once");
    }

    [Test]
    public async Task Two_that_swap_move_by_transform_for_600_ms_and_end_in_whole_slots()
    {
        var contest = await Contest();
        await using var screen = await Screen.Open(House.Server.Address, contest, "");
        await screen.Stands("live");
        await screen.Page.EvaluateAsync("""
            () => {
              window.moves = []
              addEventListener('transitionrun', e => e.target.matches('[data-row]') && e.propertyName &&
                moves.push(e.propertyName + ' ' + e.target.getAnimations()
                  .find(a => a.transitionProperty === e.propertyName)?.effect.getTiming().duration))
            }
            """);
        await _api.Post(contest, Cup.Mark("b-1", entrant: 11, value: 99, at: 100));
        await screen.Becomes("() => window.moves.length >= 2");
        var moves = await screen.Page.EvaluateAsync<string[]>("window.moves");
        await screen.Becomes("() => document.getAnimations().length === 0");
        var slots = await screen.Page.EvaluateAsync<double[]>("""
            () => {
              const rows = [...document.querySelectorAll('[data-row]')].map(row => row.getBoundingClientRect())
              const top = Math.min(...rows.map(box => box.top))
              return rows.map(box => (box.top - top) / box.height)
            }
            """);
        Assert.Multiple(() =>
        {
            Assert.That(moves, Is.All.EqualTo("transform 600"));
            Assert.That(slots.Select(s => Math.Abs(s - Math.Round(s))), Is.All.LessThan(0.01));
        });
    }

    [Test]
    public async Task Who_asks_for_less_motion_sees_none_but_a_frame_around_what_changed()
    {
        var contest = await Contest();
        await using var screen = await Screen.At(
            new Uri(House.Server.Address, $"/wall/{contest}?board=cup%23total"),
            before: page => page.EmulateMediaAsync(new() { ReducedMotion = Microsoft.Playwright.ReducedMotion.Reduce }));
        await screen.Stands("live");
        await _api.Post(contest, Cup.Mark("b-1", entrant: 11, value: 99, at: 100));
        await screen.Becomes("() => document.querySelector('[data-id=w11] [data-fresh]')");
        Assert.Multiple(async () =>
        {
            Assert.That(await screen.Page.EvaluateAsync<int>("document.getAnimations().length"), Is.Zero);
            Assert.That(await screen.Page.EvaluateAsync<string>(
                "getComputedStyle(document.querySelector('[data-id=w11] [data-fresh]')).outlineStyle"), Is.EqualTo("solid"));
        });
    }

    private async Task<string> Contest()
    {
        var contest = House.NewContest();
        await _api.Make(contest);
        for (var n = 1; n <= 12; n++) await _api.Post(contest, Cup.Mark($"a-{n}", entrant: n, value: 60 - n, at: n));
        return contest;
    }
}
