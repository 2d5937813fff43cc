using System.Text.Json;
using System.Text.Json.Nodes;

namespace Competition.Server.Tests;

/// <summary>
/// A corrected mark keeps its time, so instants do not see the correction: it is asked for by the fact, or by what had
/// come.
/// </summary>
[TestFixture]
internal sealed class PositionTests : ContestFixture
{
    private const string Void = """{"id":"v-1","type":"void","at":9,"target":"a-1","reason":"wrong row"}""";
    private const string Says = @"^1st → 3rd because mark a-1 was voided by \w+: wrong row; "
        + @"mark a-9 \(cup/s1\.weld = 33\) by \w+ took its place; 选手3 and 选手2 passed$";

    [SetUp]
    public Task Mark() => Organiser.Post(
        Contest, Cup.Mark("a-1", 1, 40), Cup.Mark("a-2", 2, 38), Cup.Mark("a-3", 3, 35), Cup.Mark("a-4", 4, 30));

    [TestCase("fact=v-1", Says)]
    [TestCase("fact=a-9", Says)]
    [TestCase("from=before:v-1", Says)]
    [TestCase("from=before:v-1&to=after:a-9", Says)]
    [TestCase("from=before:v-1&to=after:v-1", @"^1st → \d+th because mark a-1 was voided by \w+: wrong row; ")]
    [TestCase("from=after:a-9", "^3rd as before$")]
    [TestCase("from=5", "^3rd as before$")]
    public async Task A_correction_is_told_whole_by_either_half_and_by_what_had_come(string span, string says)
    {
        await Organiser.Post(Contest, Void, Cup.Mark("a-9", 1, 33));
        Assert.That(await Sentence(Organiser, span), Does.Match(says));
    }

    [Test]
    public async Task A_fact_that_a_seal_leaves_out_is_told_with_the_seal_until_it_is_recalled()
    {
        await Organiser.Post(Contest, """{"id":"p-1","type":"publish","at":50,"node":"cup"}""");
        using var sealing = await Organiser.Http.PostAsync($"/api/contests/{Contest}/seal", null);
        var seal = JsonNode.Parse(await sealing.Content.ReadAsStringAsync())!["id"]!.GetValue<string>();
        await Organiser.Post(Contest, Cup.Mark("late-1", 1, 33), Void);
        Assert.That(await Sentence(Organiser, "fact=late-1"), Is.EqualTo(
            $"1st as before; late-1 is kept, but beyond the seal of cup ({seal}): it does not count"));
        Assert.That(await Sentence(Organiser, "fact=v-1"), Does.Contain($"v-1 is kept, but beyond the seal of cup ({seal})"));
        Assert.That(await Sentence(Organiser, "fact=a-1"), Does.Not.Contain("seal"));
        await Organiser.Post(Contest, """{"id":"o-1","type":"recall","at":60,"node":"cup"}""");
        Assert.That(await Sentence(Organiser, "fact=late-1"), Does.Not.Contain("seal"));
    }

    [Test]
    public async Task Two_tokens_of_the_feed_tell_it_too_and_who_did_it_only_with_a_pass()
    {
        var before = await Token("a-4", seen: 5);
        await Organiser.Post(Contest, Void, Cup.Mark("a-9", 1, 33));
        var after = await Token("v-1", seen: 7);
        await Organiser.Post(Contest, Cup.Mark("b-4", 4, 90));
        var span = $"from=token:{before}&to=token:{after}";
        Assert.That(await Sentence(Organiser, span), Does.Match(Says));
        Assert.That(await Sentence(Nobody, span), Is.EqualTo(
            "1st → 3rd because mark a-1 was voided: wrong row; mark a-9 (cup/s1.weld = 33) took its place; "
            + "选手3 and 选手2 passed"));
        Assert.That(await Sentence(Organiser, $"from=token:{after}"), Is.EqualTo("3rd → 4th because 选手4 passed"));
    }

    [Test]
    public async Task A_status_that_is_taken_back_and_a_void_that_is_are_told_with_who_and_why()
    {
        const string Dsq = """{"id":"s-1","type":"status","at":20,"node":"cup/s1","entrant":"w01","code":"DSQ"}""";
        await Organiser.Post(Contest, Dsq);      // of one batch, two venues may take the second fact first
        await Organiser.Post(Contest, """{"id":"v-2","type":"void","at":21,"target":"s-1","reason":"wrong bib"}""", Void);
        await Organiser.Post(Contest, """{"id":"r-1","type":"restore","at":22,"target":"a-1","reason":"it was right"}""");
        Assert.That(await Sentence(Organiser, "fact=s-1"), Does.Contain("because status s-1 (cup/s1 = DSQ) by "));
        Assert.That(await Sentence(Organiser, "fact=v-2"), Does.Match(@"status s-1 was voided by \w+: wrong bib; "));
        Assert.That(await Sentence(Organiser, "fact=r-1"), Does.Match(@"mark a-1 was restored by \w+: it was right; "));
    }

    [Test]
    public async Task Other_rules_are_told_by_the_fact_that_brought_them()
    {
        var rules = Cup.Rulebook.Replace("coalesce(fix, 0)", "50 + coalesce(fix, 0)", StringComparison.Ordinal)
            .Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal).ReplaceLineEndings(" ");
        await Organiser.Post(Contest, $$"""{"id":"r-2","type":"rules","at":7,"version":2,"document":{{rules}}}""");
        await Organiser.Post(Contest, Cup.Mark("b-2", 1, 1));
        Assert.That(await Sentence(Organiser, "fact=r-2"), Is.EqualTo(
            "1st as before, though the rules went from version 1 to 2; cup.total went from 40 to 90"));
    }

    [Test]
    public async Task What_is_kept_from_an_audience_is_unknown_to_it()
    {
        await Organiser.Post(Contest, """{"id":"f-1","type":"freeze","at":10,"node":"cup","board":"total"}""");
        await Organiser.Post(Contest, Cup.Mark("hidden-1", 3, 99, at: 11));
        await Organiser.Post(Contest, Cup.Mark("open-1", 4, 36, at: 9));
        Assert.That(await Sentence(Organiser, "fact=hidden-1", entrant: 3), Does.StartWith("3rd → 1st because mark hidden-1"));
        var (hidden, never) = (await Refused("fact=hidden-1"), await Refused("fact=hidden-2"));
        Assert.That(hidden.Status, Is.EqualTo(404));
        Assert.That(hidden.Text.Replace("hidden-1", "hidden-2", StringComparison.Ordinal), Is.EqualTo(never.Text));
        Assert.That((await Refused("from=before:hidden-1")).Text, Is.EqualTo(hidden.Text));
        Assert.That(await Sentence(Nobody, "from=before:open-1", entrant: 3), Is.EqualTo("3rd → 4th because 选手4 passed"));
    }

    [TestCase("fact=a-99", 404, "unknown-fact", "'a-99'")]
    [TestCase("from=after:a-99", 404, "unknown-fact", "'a-99'")]
    [TestCase("fact=a-1&from=2", 400, "bad-query", "either fact=ID")]
    [TestCase("from=token:no!", 400, "bad-query", "a token of this contest's feed")]
    [TestCase("from=after:a-2&to=before:a-2", 400, "bad-query", "a position not before 'from'")]
    [TestCase("from=after:a-2&to=9", 400, "bad-query", "of one kind")]
    [TestCase("from=line:3", 400, "bad-query", "before:ID")]
    public async Task A_wrong_span_is_told_what_was_meant(string span, int status, string code, string says)
    {
        var refused = await Refused(span);
        Assert.That((refused.Status, JsonNode.Parse(refused.Text)!["code"]!.GetValue<string>()), Is.EqualTo((status, code)));
        Assert.That(JsonNode.Parse(refused.Text)!["detail"]!.GetValue<string>(), Does.Contain(says));
    }

    private string Path(string span, int entrant) =>
        $"/api/contests/{Contest}/explain?board={Uri.EscapeDataString(Cup.Board)}&entrant={Cup.Entrant(entrant)}&{span}";

    private async Task<string> Sentence(Api api, string span, int entrant = 1) =>
        (await api.Http.GetStringAsync(Path(span, entrant) + "&format=text")).TrimEnd('\n');

    private async Task<(int Status, string Text)> Refused(string span)
    {
        using var answer = await Nobody.Http.GetAsync(Path(span, entrant: 1));
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    // The token after so many facts, whichever journal came last.
    private async Task<string> Token(string among, int seen)
    {
        using var feed = new StreamReader(await Organiser.Http.GetStreamAsync($"/api/contests/{Contest}/facts"));
        List<JsonElement> lines = [];
        while (lines.Count < seen)
        {
            var line = await feed.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20));
            if (line is { Length: > 0 }) lines.Add(JsonSerializer.Deserialize<JsonElement>(line));
        }

        Assert.That(lines.Select(l => l.GetProperty("id").GetString()), Does.Contain(among));
        return lines[^1].GetProperty("token").GetString()!;
    }
}
