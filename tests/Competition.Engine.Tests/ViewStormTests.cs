using System.Globalization;
using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>Whatever comes in whatever order, each audience sees live what its facts in the journals say.</summary>
[TestFixture]
internal sealed class ViewStormTests
{
    private static readonly string[] Roles = ["public", "tv", "contestant"];

    [Test, Sequential]
    public async Task Every_audience_sees_what_the_journals_let_it_see(
        [Values(1, 2, 3, 4, 5, 6, 7)] int seed,
        [Values(
            """{"at":9999}""", """{"at":200,"for":["public"]}""", """{"at":100,"for":["public","tv"]}""", null,
            """{"at":9999}""", """{"at":100,"for":["public","tv"]}""", null)] string? freeze,
        [Values(false, false, false, false, true, true, true)] bool snapshots)
    {
        TestContext.Out.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var arena = await Arena.Open(
            freeze is null ? Some.Body(contestants: 12) : Views.Frozen(freeze, contestants: 12), snapshots);
        foreach (var wave in Facts(random, 320).OrderBy(_ => random.Next()).Chunk(40))
        {
            var snapshot = snapshots ? Snapshot(arena) : Task.CompletedTask;
            await Task.WhenAll(wave.Select(arena.Submit));
            await snapshot;
            await Same(arena);
            if (random.Next(4) == 0) await arena.Restart();
        }

        Assert.That(arena.Cup.Definition.Audiences, Is.EquivalentTo(Roles));
        await arena.Restart();
        await Same(arena);
    }

    // One of a contest that becomes another meanwhile is not finished.
    private static async Task Snapshot(Arena arena)
    {
        try
        {
            await arena.Snapshot();
        }
        catch (OperationCanceledException)
        {
            // the next one will be taken
        }
    }

    private static async Task Same(Arena arena)
    {
        foreach (var role in Roles) await arena.Seen(role);
        foreach (var board in arena.Cup.Definition.Rules.Boards) await arena.Settled(board.Ref);
    }

    private static IEnumerable<Fact> Facts(Random random, int count) => Enumerable.Range(1, count).Select(n =>
    {
        var entrant = random.Next(12) == 0
            ? $"K{random.Next(1, 3)}"
            : string.Create(CultureInfo.InvariantCulture, $"w{random.Next(1, 13)}");
        return random.Next(27) switch
        {
            0 => Views.Freeze($"f-{n}", random.Next(2) == 0 ? "freeze" : "unfreeze", n, roles: Named(random)),
            1 => Views.Freeze($"f-{n}", "freeze", n, random.Next(2) == 0 ? "east" : "teams", Named(random)),
            2 => Views.Clock($"c-{n}", random.Next(3) switch { 0 => "start", 1 => "pause", _ => "resume" }, n, Place(random)),
            3 => Some.Alias($"l-{n}", $"K{random.Next(1, 3)}", $"w{random.Next(1, 13)}", at: n),
            4 => Some.Fact(
                $$"""{"id":"s-{{n}}","type":"status","at":{{n}},"node":"cup/t2","entrant":"{{entrant}}","code":"DNS"}"""),
            5 => Some.Fact(
                $$"""{"id":"p-{{n}}","type":"promote","at":{{n}},"node":"cup/t2","entrants":["w1","w2","w3","w4"]}"""),
            6 or 7 => Some.Void($"v-{n}", $"{"mmmmfclh"[random.Next(8)]}-{random.Next(1, count)}", at: n),
            24 or 25 => Some.Fact(
                $$"""
                {"id":"h-{{n}}","type":"hold","at":{{n}},"node":"{{Part(random)}}","entrant":"{{entrant}}",
                 "heads":{"east~node1":{{random.Next(n)}},"west~node1":{{random.Next(n)}},"office~node1":{{random.Next(n)}} } }
                """),
            26 => Some.Fact(
                $$"""{"id":"o-{{n}}","type":"post","at":{{n}},"node":"{{Part(random)}}","entrant":"{{entrant}}"}"""),
            8 => Some.Restore($"r-{n}", $"{"mmmmfclh"[random.Next(8)]}-{random.Next(1, count)}", at: n),
            _ => Some.Mark($"m-{n}", entrant, $"t{random.Next(1, 3)}", random.Next(101), at: n),
        };
    });

    private static string Named(Random random) => random.Next(3) switch
    {
        0 => ",\"for\":[\"tv\"]",
        1 => ",\"for\":[\"public\",\"tv\"]",
        _ => "",
    };

    private static string Part(Random random) => random.Next(3) switch { 0 => "cup", 1 => "cup/t1", _ => "cup/t2" };

    private static string? Place(Random random) => random.Next(3) switch { 0 => "east", 1 => "west", _ => null };
}
