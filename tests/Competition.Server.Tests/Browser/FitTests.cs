using System.Globalization;
using Microsoft.Playwright;

namespace Competition.Server.Tests.Browser;

/// <summary>Everything on a wall has room, and can be read from where people sit.</summary>
[TestFixture]
internal sealed class FitTests
{
    /// <summary>Texts that leave the picture, or the cell in which they stand.</summary>
    private const string Misfits = """
        () => {
          const texts = document.createTreeWalker(document.querySelector('.wall'), NodeFilter.SHOW_TEXT)
          const misfits = []
          for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            const element = text.parentElement
            if (text.textContent.trim() === '' || element.closest('.heard, [data-leaving]')) continue
            const range = document.createRange()
            range.selectNodeContents(text)
            const box = range.getBoundingClientRect()
            const cell = element.closest('[role=cell], .head-column > span, header > *, footer > *')
            const room = cell?.getBoundingClientRect() ?? box
            const leaves = box.left < -0.5 || box.top < -0.5 || box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5
            const spills = box.left < room.left - 1 || box.right > room.right + 1
            if (leaves || (spills && !element.closest('.unit, .tie'))) misfits.push(`${cell?.className}: ${text.textContent}`)
          }
          const page = document.scrollingElement
          if (page.scrollWidth > innerWidth || page.scrollHeight > innerHeight) misfits.push('the page scrolls')
          return misfits.slice(0, 10)
        }
        """;

    private const string Sizes = """
        () => ['.rank', '.total', '.name'].map(cell =>
          Math.min(...[...document.querySelectorAll(`[data-row] ${cell}`)].map(e => parseFloat(getComputedStyle(e).fontSize))))
        """;

    private const string Smallest = """
        () => {
          const seen = [...document.querySelectorAll('.wall *:not(.heard)')].filter(e =>
            [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim() !== '') && e.checkVisibility())
          return Math.min(...seen.map(e => parseFloat(getComputedStyle(e).fontSize))) / (innerHeight / 1080)
        }
        """;

    private static readonly string[] Names =
    [
        "王芳", "欧阳明月", "古丽娜尔·买买提", "阿卜杜热合曼·吐尔逊江", "Alexandra Konstantinopolska", "Li Wei",
    ];

    private readonly Api _api = House.Server.Api();
    private string _contest = "";

    [OneTimeSetUp]
    public async Task Make()
    {
        _contest = House.NewContest();
        await _api.Make(_contest, Cup.Body(entrants: 60, change: body =>
        {
            for (var n = 1; n <= 60; n++)
            {
                body["roster"]![Cup.Entrant(n)]!["title"] = Names[n % Names.Length];
                body["roster"]![Cup.Entrant(n)]!["unit"] = "浙江工贸职业技术学院";
            }
        }));
        for (var n = 1; n <= 60; n++) await _api.Post(_contest, Cup.Mark($"a-{n}", entrant: n, value: n % 7 * 12.5m, at: n));
    }

    [OneTimeTearDown]
    public void Close() => _api.Dispose();

    [Test]
    public async Task No_text_leaves_its_place(
        [Values("1920x1080", "1899x1080", "1366x768", "3840x2160", "5760x1080", "1080x1920")] string size,
        [Values("zh-CN", "en")] string language)
    {
        await using var screen = await Opened(size, $"lang={language}");
        Assert.That(await screen.Page.EvaluateAsync<string[]>(Misfits), Is.Empty);
        Assert.That(screen.Complaints, Is.Empty);
    }

    [TestCase("1920x1080", 50)]
    [TestCase("3840x2160", 100)]
    public async Task From_20_m_a_picture_3_m_high_is_read(string size, int pixels)
    {
        await using var screen = await Opened(size, "h=3&d=20");
        Assert.That(await screen.Page.EvaluateAsync<double[]>(Sizes), Is.All.GreaterThanOrEqualTo(pixels));
        Assert.That(await screen.Page.EvaluateAsync<double>(Smallest), Is.GreaterThanOrEqualTo(23.99));
    }

    [TestCase("h=3&d=20", 22)]
    [TestCase("h=5&d=20", 38)]
    [TestCase("h=2&d=20", 14)]
    public async Task The_nearer_the_people_the_more_rows(string place, int rows)
    {
        await using var screen = await Opened("1920x1080", place);
        Assert.That((await screen.Shown()).Split('\n'), Has.Length.EqualTo(rows));
    }

    private async Task<Screen> Opened(string size, string query)
    {
        var sides = size.Split('x').Select(s => int.Parse(s, CultureInfo.InvariantCulture)).ToArray();
        var board = Uri.EscapeDataString(Cup.Board);
        var address = new Uri(House.Server.Address, $"/wall/{_contest}?board={board}&motion=off&{query}");
        var screen = await Screen.At(address, new ViewportSize { Width = sides[0], Height = sides[1] });
        await screen.Stands("live");
        await screen.Becomes("() => document.querySelectorAll('[data-row]').length > 5");
        return screen;
    }
}
