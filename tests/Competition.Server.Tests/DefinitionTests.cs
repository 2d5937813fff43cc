using System.Text.Json.Nodes;

namespace Competition.Server.Tests;

/// <summary>What is wrong with a contest's document: bounded, and named where a later step will take it.</summary>
[TestFixture]
internal sealed class DefinitionTests
{
    private readonly Api _api = House.Server.Api();

    [OneTimeTearDown]
    public void Close() => _api.Dispose();

    [Test]
    public async Task Of_thousands_of_errors_fifty_are_told_and_the_rest_counted()
    {
        using var answer = await _api.Put(House.NewContest(), Cup.Body(change: body =>
        {
            foreach (var n in Enumerable.Range(0, 20_000)) body["roster"]![$"x{n}"] = new JsonObject { ["venue"] = "nowhere" };
        }));
        var errors = (await ContestTests.Refused(answer, 400, "contest-wrong")).GetProperty("errors").EnumerateArray().ToList();
        Assert.That(errors, Has.Count.EqualTo(51));
        Assert.That(errors[^1].GetProperty("what").GetString(), Is.EqualTo("and 19950 more errors"));
    }

    [Test]
    public async Task A_contest_that_asks_for_a_second_person_where_there_is_none_is_refused_by_name()
    {
        using var answer = await _api.Put(House.NewContest(), Cup.Body(change: body =>
            body["secondPerson"] = JsonNode.Parse("""["seal","mark"]""")));
        var problem = await ContestTests.Refused(answer, 400, "contest-wrong");
        Assert.That(problem.GetProperty("detail").GetString(), Does.StartWith("/secondPerson: not types that can be confirmed"));
    }
}
