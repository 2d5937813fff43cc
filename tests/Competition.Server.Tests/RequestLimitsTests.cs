using System.Text;
using System.Text.Json.Nodes;
using Competition.Wire;

namespace Competition.Server.Tests;

/// <summary>Bounds of <see cref="Limits"/> on what a request carries and an answer lists, reached.</summary>
[TestFixture]
internal sealed class RequestLimitsTests : ContestFixture
{
    [Test]
    public async Task A_body_over_the_bound_of_calls_that_set_none_is_too_large()
    {
        using var within = await Seal(Limits.BodyBytes);
        await ContestTests.Refused(within, 409, "still-live");
        using var over = await Seal(Limits.BodyBytes + 1);
        var problem = await ContestTests.Refused(over, 413, "body-too-large");
        Assert.That(problem.GetProperty("detail").GetString(), Does.EndWith($"allowed: {Limits.BodyBytes} bytes"));
    }

    [Test]
    public async Task A_line_with_other_rules_may_be_longer_but_not_without_end()
    {
        var rules = $$"""{"id":"r-1","type":"rules","at":1,"version":2,"document":{{Cup.Rulebook.ReplaceLineEndings(" ")}}}""";
        string Of(int bytes) => rules + new string(' ', bytes - Encoding.UTF8.GetByteCount(rules));

        Assert.That((await Organiser.Post(Contest, Of(Limits.LongLineBytes))).Single().Ruling, Is.EqualTo("stands"));
        var over = (await Organiser.Post(Contest, Of(Limits.LongLineBytes + 1))).Single();
        Assert.That(over.Why, Is.EqualTo("line-too-long"));
        Assert.That(over.Message, Does.Contain($"{Limits.LongLineBytes}"));
    }

    [Test]
    public async Task Walls_are_told_a_title_in_so_many_languages_those_that_they_speak_first()
    {
        var languages = Enumerable.Range(0, Limits.TitleLanguages).Select(n => $"a{(char)('a' + n)}").Append("zh");
        var title = new JsonObject(languages.Select(l => KeyValuePair.Create<string, JsonNode?>(l, $"title in {l}")));
        var contest = House.NewContest();
        await Organiser.Make(contest, Cup.Body(change: body => body["rulebook"]!["root"]!["boards"]!["total"]!["title"] = title));
        await using var wall = await WallClient.Connect(House.Server.Address);
        await wall.Follow(contest);
        var told = (await wall.Next<Head>()).BoardTitles;
        Assert.That(told, Has.Count.EqualTo(Limits.TitleLanguages));
        Assert.That(told[0].Language, Is.EqualTo("zh"));
    }

    [Test]
    public async Task The_answer_to_an_unknown_board_lists_so_many_and_counts_the_rest()
    {
        var contest = House.NewContest();
        await Organiser.Make(contest, Cup.Body(change: body =>
        {
            for (var n = 0; n < Limits.ShownNames + 2; n++)
                body["rulebook"]!["root"]!["boards"]![$"b{n}"] = JsonNode.Parse("""{"keys":[{"by":"total"}]}""");
        }));
        using var answer = await Organiser.Http.GetAsync($"/api/contests/{contest}/board?of=nonsense");
        var problem = await ContestTests.Refused(answer, 404, "unknown-board");
        var detail = problem.GetProperty("detail").GetString()!;
        Assert.That(detail.Split("cup#").Length - 1, Is.EqualTo(Limits.ShownNames));
        Assert.That(detail, Does.Contain("… (+3)"));
    }

    private Task<HttpResponseMessage> Seal(int bytes) => Organiser.Http.PostAsync(
        $"/api/contests/{Contest}/seal", new StringContent("{}" + new string(' ', bytes - 2), Encoding.UTF8, "application/json"));
}
