using System.Globalization;
using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>What accrues is published as time passes, as of the instant that the board says.</summary>
[TestFixture]
internal sealed class TimeTests
{
    private static readonly BoardRef Live = new(new NodePath("koth"), "live");

    [Test]
    public async Task In_seconds_the_time_is_that_of_the_last_fact_whomever_it_is_about()
    {
        await using var arena = await Arena.Open(Hill("seconds"));
        Assert.That(await arena.Settled(Live), Is.EqualTo("1 a 0\n1 b 0"));
        await arena.Stand(Own("h-1", "a", 10));
        await arena.Stand(Own("h-2", "b", 40));
        Assert.That(await arena.Settled(Live), Is.EqualTo("1 a 30\n2 b 0"));
        await arena.Stand(Some.Fact("""{"id":"n-1","at":65,"node":"koth","entrant":"a","input":"note"}"""));
        Assert.That(await arena.Settled(Live), Is.EqualTo("1 a 30\n2 b 25"));
        Assert.That(arena.Cup.Board(Live)!.Now.AsOf, Is.EqualTo(65m));
    }

    [Test]
    public async Task By_the_time_of_the_day_it_grows_every_second_without_a_fact()
    {
        await using var arena = await Arena.Open(Hill("utc"));
        var start = Math.Floor(UnixTime.Of(TimeProvider.System.GetUtcNow())) - 5m;
        await arena.Stand(Own("h-1", "a", start));
        var feed = arena.Cup.Board(Live)!;
        var seen = new List<BoardFace>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (seen.Count < 3)
        {
            var face = (await feed.After(seen.Count == 0 ? feed.Now : seen[^1], patience.Token))!;
            if (face.Rows.Length > 0 && face.AsOf >= start) seen.Add(face);
        }

        foreach (var face in seen)
        {
            var earned = face.Rows.Single(r => r.Entrant.Value == "a").Cells[0];
            Assert.That(earned, Is.EqualTo((face.AsOf - start).ToString(CultureInfo.InvariantCulture)));
        }

        Assert.That(seen.Select(f => f.AsOf), Is.Ordered.Ascending.And.Unique);
    }

    private static Fact Own(string id, string entrant, decimal at) => Some.Fact(
        $$"""{"id":"{{id}}","at":{{Canonical.Text(at)}},"node":"koth","entrant":"{{entrant}}","input":"owner","value":1}""");

    private static Members Hill(string timeBase) => Some.Json($$"""
        {"title":"Hill","timeBase":"{{timeBase}}","venues":[{"id":"hall","title":"Hall"}],
         "roster":{"a":{"type":"person","venue":"hall"},"b":{"type":"person","venue":"hall"} },
         "rulebook":{"id":"koth","version":1,"root":{"id":"koth",
           "inputs":{"owner":{"kind":"state","exclusive":true},"note":{"kind":"tally"} },
           "values":{"points":{"accrue":1,"while":"owner","tick":1} },"boards":{"live":{"keys":[{"by":"points"} ]} } } } }
        """);
}
