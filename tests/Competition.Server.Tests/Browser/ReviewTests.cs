using System.Text;

namespace Competition.Server.Tests.Browser;

/// <summary>A wall says who is under review, and shows what was corrected when it is posted.</summary>
[TestFixture]
internal sealed class ReviewTests
{
    private const string Signs = "[...document.querySelectorAll('[data-row] .review')].map(s => s.closest('[data-row]').dataset.id + ' ' + s.title)";

    [TestCase("zh-CN", "复核中，成绩待公布")]
    [TestCase("en", "Under review, result to be posted")]
    public async Task The_sign_stands_at_the_name_from_the_hold_to_the_post(string language, string says)
    {
        var contest = House.NewContest();
        using var api = House.Server.Api();
        await api.Make(contest);
        await api.Post(contest, Cup.Mark("a-1", entrant: 1, value: 5), Cup.Mark("a-2", entrant: 2, value: 7));
        await using var screen = await Screen.Open(House.Server.Address, contest, $"motion=off&lang={language}");
        await screen.Stands("live");
        await Ask("hold");
        await screen.Becomes($"() => JSON.stringify({Signs}) === '[\"w01 {says}\"]'");
        await api.Post(contest, Cup.Mark("a-3", entrant: 1, value: 83.7m, at: 2), Cup.Mark("a-4", entrant: 3, value: 9));
        await screen.Becomes("() => document.querySelector('[data-id=w03]').dataset.score === '9'");
        Assert.That(await screen.Page.GetAttributeAsync("[data-id=w01]", "data-score"), Is.EqualTo("5"));
        await screen.Picture($"wall-in-review-{language}");
        await Ask("post");
        await screen.Becomes("() => document.querySelector('[data-id=w01]').dataset.score === '83.7'");
        await screen.Becomes($"() => {Signs}.length === 0");
        Assert.That(screen.Complaints, Is.Empty);

        async Task Ask(string what)
        {
            using var body = new StringContent("""{"node":"cup","entrant":"w01"}""", Encoding.UTF8, "application/json");
            using var answer = await api.Http.PostAsync($"/api/contests/{contest}/{what}", body);
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("\"stands\""));
        }
    }
}
