using System.Text.Json;

namespace Competition.Server.Tests;

/// <summary>The feed of facts: everything, in order of each journal, live, and from any token on.</summary>
[TestFixture]
internal sealed class FeedTests : ContestFixture
{
    [Test]
    public async Task It_begins_with_theContest_and_goes_on_with_what_comes()
    {
        await Organiser.Post(Contest, Cup.Mark("a-1", entrant: 1, value: 5));
        using var feed = await Feed(Nobody);
        var first = new[] { await Next(feed), await Next(feed) };
        await Organiser.Post(Contest, Cup.Mark("a-2", entrant: 2, value: 6));
        var live = await Next(feed);
        Assert.Multiple(() =>
        {
            Assert.That(first.Select(f => Text(f, "type")), Is.EquivalentTo(new[] { "contest", "mark" }));
            Assert.That(Text(live, "id"), Is.EqualTo("a-2"));
            Assert.That(live.GetProperty("value").GetInt32(), Is.EqualTo(6));
        });
    }

    [Test]
    public async Task A_token_continues_after_its_line()
    {
        var marks = Enumerable.Range(1, 20).Select(n => Cup.Mark($"a-{n}", entrant: n % 12 + 1, value: n));
        await Organiser.Post(Contest, [.. marks]);
        using var whole = await Feed(Nobody);
        var lines = new List<JsonElement>();
        for (var n = 0; n < 21; n++) lines.Add(await Next(whole));
        using var rest = await Feed(Nobody, Text(lines[10], "token"));
        var after = new List<string>();
        for (var n = 0; n < 10; n++) after.Add(Text(await Next(rest), "id"));
        Assert.That(after, Is.EquivalentTo(lines.Skip(11).Select(l => Text(l, "id"))));
    }

    [Test]
    public async Task Who_entered_a_fact_is_told_to_those_with_a_pass_only()
    {
        await Organiser.Post(Contest, Cup.Mark("a-1", entrant: 1, value: 5));
        using var with = await Feed(Organiser);
        using var without = await Feed(Nobody);
        var (shown, hidden) = (await Mark(with), await Mark(without));
        Assert.Multiple(() =>
        {
            Assert.That(Text(shown, "by"), Is.EqualTo("organiser"));
            Assert.That(hidden.TryGetProperty("by", out _), Is.False);
            Assert.That(hidden.TryGetProperty("recv", out _), Is.False);
        });
    }

    [Test]
    public async Task A_quiet_feed_sends_an_empty_line_every_fifteen_seconds()
    {
        using var feed = await Feed(Nobody);
        await Next(feed);
        var line = await feed.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.That(line, Is.Empty);
    }

    private async Task<StreamReader> Feed(Api api, string? after = null)
    {
        var query = after is null ? "" : "?after=" + Uri.EscapeDataString(after);
        return new StreamReader(await api.Http.GetStreamAsync($"/api/contests/{Contest}/facts{query}"));
    }

    private static async Task<JsonElement> Mark(StreamReader feed)
    {
        while (true)
        {
            var fact = await Next(feed);
            if (Text(fact, "id") == "a-1") return fact;
        }
    }

    private static async Task<JsonElement> Next(StreamReader feed)
    {
        while (true)
        {
            var line = await feed.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20));
            if (line is null) throw new EndOfStreamException("the feed ended");
            if (line.Length > 0) return JsonSerializer.Deserialize<JsonElement>(line);
        }
    }

    private static string Text(JsonElement fact, string member) => fact.GetProperty(member).GetString()!;
}
