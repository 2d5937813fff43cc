using System.Globalization;
using Competition.Scoring;
using Competition.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Competition.Engine.Tests;

/// <summary>
/// In a contest that counts seconds the live instant is that of a recount, whoever the latest fact is about and whoever
/// may see it.
/// </summary>
[TestFixture]
internal sealed class InstantTests
{
    private static readonly BoardRef Live = new(new NodePath("koth"), "live");

    [TestCase("""{"id":"n-1","at":65,"node":"koth","entrant":"K1","input":"note"}""", TestName = "A mark of a seat that nobody has")]
    [TestCase("""{"id":"v-1","type":"void","at":65,"target":"n-9","reason":"r"}""", TestName = "A void whose target has not come")]
    [TestCase("""{"id":"v-1","type":"void","at":65,"target":"h-0","reason":"r"}""", TestName = "A void of what did not count")]
    [TestCase("""{"id":"r-1","type":"restore","at":65,"target":"koth#a#none@5","reason":"r"}""", TestName = "Of a detection that there is not")]
    public async Task The_latest_fact_moves_the_time_whomever_it_is_about(string fact)
    {
        await using var arena = await Arena.Open(Hill());
        await arena.Stand(Owns("h-0", "b", 5, value: 0), Owns("h-1", "a", 10), Some.Fact(fact));
        await Shows(arena, null, 65m, "1 a 55\n2 b 0");
        await arena.Restart();
        await Shows(arena, null, 65m, "1 a 55\n2 b 0");
    }

    [Test]
    public async Task What_is_left_of_somebody_who_was_taken_off_the_roster_still_happened()
    {
        await using var arena = await Arena.Open(Hill(more: """,  "c":{"type":"person","venue":"hall"}"""));
        await arena.Stand(Owns("h-1", "a", 10), Note("n-1", "c", 70), Some.Void("v-1", "n-1", at: 20));
        await arena.Stand(Some.Fact("""{"id":"o-1","type":"roster","at":21,"remove":["c"]}"""));
        await Shows(arena, null, 70m, "1 a 60\n2 b 0");
    }

    [Test]
    public async Task A_contest_that_is_rebuilt_knows_the_time_again()
    {
        await using var store = new MemoryJournals();
        var (definition, _) = DefinitionReader.Read(Some.Cup, Hill());
        var feeds = new BoardFeeds(definition!);
        var ports = new HostPorts(Arena.Node, store, new Lanes(3), TimeProvider.System, NullLogger.Instance);
        await using var host = new EmbeddedHost(
            definition!, ports, new BoardPress(feeds, definition!, TimeSpan.FromMilliseconds(1), TimeProvider.System));
        await host.Open();
        var (hall, office) = (host.Venue(new VenueId("hall")), host.Venue(VenueId.Office));
        await hall.Submit(Owns("h-1", "a", 10), Some.Organiser);
        await office.Submit(Some.Void("v-1", "n-9", at: 50m), Some.Organiser);
        await hall.Submit(Note("n-1", "K1", 40), Some.Organiser);
        await host.Contest.Correct([null!]);      // a bug that shows at the next publication
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (Arena.Text(feeds.Of(Live, null)!.Now) != "1 a 40\n2 b 0" && !patience.IsCancellationRequested) await Task.Yield();
        await hall.Submit(Owns("h-2", "b", 12), Some.Organiser);
        while (Arena.Text(feeds.Of(Live, null)!.Now) != "1 b 38\n2 a 2" && !patience.IsCancellationRequested) await Task.Yield();
        Assert.That(Arena.Text(feeds.Of(Live, null)!.Now), Is.EqualTo("1 b 38\n2 a 2"));
        Assert.That(feeds.Of(Live, null)!.Now.AsOf, Is.EqualTo(50m));
    }

    [Test]
    public async Task An_audience_hears_no_time_of_what_is_hidden_from_it()
    {
        await using var arena = await Arena.Open(Hill("""{"at":60}"""));
        await arena.Stand(Owns("h-1", "a", 10), Note("n-1", "K1", 30), Note("n-2", "K1", 90), Note("n-3", "a", 80));
        await Shows(arena, null, 90m, "1 a 80\n2 b 0");
        await Shows(arena, "public", 30m, "1 a 20\n2 b 0");
        await arena.Stand(Some.Void("v-1", "n-2", at: 95), Some.Void("v-9", "n-9", at: 40));
        await Shows(arena, null, 95m, "1 a 85\n2 b 0");
        await Shows(arena, "public", 40m, "1 a 30\n2 b 0");
        await arena.Restart();
        await Shows(arena, "public", 40m, "1 a 30\n2 b 0");
        await arena.Stand(Note("n-9", "b", 70));      // which the void in the open hits: now that is hidden too
        await Shows(arena, "public", 30m, "1 a 20\n2 b 0");
        await arena.Restart();
        await Shows(arena, "public", 30m, "1 a 20\n2 b 0");
    }

    [TestCase(1, null)]
    [TestCase(2, """{"at":60}""")]
    [TestCase(3, """{"at":25,"for":["public"]}""")]
    public async Task Whatever_comes_in_whatever_order_the_instant_is_that_of_the_journals(int seed, string? freeze)
    {
        TestContext.Out.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var arena = await Arena.Open(Hill(freeze));
        string?[] roles = freeze is null ? [null] : [null, "public"];
        foreach (var wave in Facts(random, 120).OrderBy(_ => random.Next()).Chunk(12))
        {
            await Task.WhenAll(wave.Select(arena.Submit));
            foreach (var role in roles) await Same(arena, role);
            if (random.Next(4) == 0) await arena.Restart();
            foreach (var role in roles) await Same(arena, role);
        }
    }

    private static async Task Shows(Arena arena, string? role, decimal asOf, string rows)
    {
        await Same(arena, role);
        var now = arena.Cup.Board(Live, role)!.Now;
        Assert.That((now.AsOf, Arena.Text(now)), Is.EqualTo((asOf, rows)), role);
    }

    // Rows, hash and instant are soon those that a recount prints.
    private static async Task Same(Arena arena, string? role)
    {
        var recount = await arena.Cup.Evaluate(asOf: null, CancellationToken.None, role);
        var fresh = new BoardFeed(arena.Cup.Board(Live, role)!.Board);
        fresh.Publish(recount, recount.AsOf);
        var expected = (fresh.Now.AsOf, fresh.Now.Hash.ToString(), Arena.Text(fresh.Now));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (Shown() != expected && !patience.IsCancellationRequested) await Task.Yield();
        Assert.That(Shown(), Is.EqualTo(expected), role);

        (decimal, string, string) Shown() => arena.Cup.Board(Live, role)!.Now is var now
            ? (now.AsOf, now.Hash.ToString(), Arena.Text(now))
            : default;
    }

    private static IEnumerable<Fact> Facts(Random random, int count) => Enumerable.Range(1, count).Select(n => random.Next(9) switch
    {
        0 => Some.Void($"v-{n}", $"{"nnh"[random.Next(3)]}-{random.Next(1, count)}", at: random.Next(-20, 120)),
        1 => Some.Restore($"r-{n}", $"n-{random.Next(1, count)}", at: random.Next(-20, 120)),
        2 => Some.Alias($"l-{n}", $"K{random.Next(1, 3)}", random.Next(2) == 0 ? "a" : "b", at: random.Next(-20, 120)),
        3 or 4 => Owns($"h-{n}", random.Next(2) == 0 ? "a" : "b", random.Next(-20, 120), random.Next(2)),
        _ => Note($"n-{n}", random.Next(4) switch { 0 => "a", 1 => "b", 2 => "K1", _ => "K2" }, random.Next(-20, 120)),
    });

    private static Fact Note(string id, string entrant, decimal at) => Some.Fact(string.Create(
        CultureInfo.InvariantCulture, $$"""{"id":"{{id}}","at":{{at}},"node":"koth","entrant":"{{entrant}}","input":"note"}"""));

    private static Fact Owns(string id, string entrant, decimal at, int value = 1) => Some.Fact(string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"id":"{{id}}","at":{{at}},"node":"koth","entrant":"{{entrant}}","input":"owner","value":{{value}}}"""));

    private static Members Hill(string? freeze = null, string more = "") => Some.Json($$"""
        {"title":"Hill","timeBase":"seconds","venues":[{"id":"hall","title":"Hall"}],
         "roster":{"a":{"type":"person","venue":"hall"},"b":{"type":"person","venue":"hall"},
           "K1":{"type":"alias","venue":"hall"},"K2":{"type":"alias"} {{more}} },
         "rulebook":{"id":"koth","version":1,"root":{"id":"koth",
           "inputs":{"owner":{"kind":"state","exclusive":true},"note":{"kind":"tally"} },
           "values":{"points":{"accrue":1,"while":"owner","tick":1} },
           "boards":{"live":{ {{(freeze is null ? "" : $"\"freeze\":{freeze},")}} "keys":[{"by":"points"} ]} } } } }
        """);
}
