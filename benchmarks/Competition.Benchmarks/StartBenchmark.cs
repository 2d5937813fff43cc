using System.Diagnostics;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Benchmarks;

/// <summary>
/// From the start of a server process to its readiness on a contest of a million entries: 1 000 contestants in two venues, half of the
/// entries marks of five judges on a hundred tasks, half samples of a device.
/// </summary>
internal static class StartBenchmark
{
    private const string Contest = "large";
    private const int Contestants = 1000;
    private const int Tasks = 100;
    private const int Judges = 5;
    private const int Samples = 500;
    private const int Group = 1000;
    private const int Rounds = 3;

    public static async Task Run(int share)
    {
        var folder = Directory.CreateTempSubdirectory("competition-start-").FullName;
        try
        {
            await using (var server = await LocalServer.Start(folder)) await server.Create(Contest, Document());
            var entries = await Write(Path.Combine(folder, "journals"), share);
            for (var round = 0; round < Rounds; round++) await Time(folder, entries, snapshots: false);
            await Take(folder);
            for (var round = 0; round < Rounds; round++) await Time(folder, entries, snapshots: true);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Time(string folder, long entries, bool snapshots)
    {
        var watch = Stopwatch.StartNew();
        await using var server = await LocalServer.Start(folder, snapshots);
        var how = snapshots ? "with a snapshot" : "from the journals";
        Console.WriteLine($"start on {entries:N0} entries {how}: {watch.Elapsed.TotalSeconds:0.00} s, {server.Cost}");
    }

    private static async Task Take(string folder)
    {
        var watch = Stopwatch.StartNew();
        await using var server = await LocalServer.Start(folder);
        var ready = watch.Elapsed;
        var state = Path.Combine(folder, "snapshots", $"id-{Contest}", "state");
        while (!File.Exists(state))
        {
            if (watch.Elapsed > TimeSpan.FromMinutes(2)) throw new TimeoutException("no snapshot was taken");
            await Task.Delay(20);
        }

        var bytes = Directory.GetFiles(Path.Combine(folder, "snapshots"), "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length);
        Console.WriteLine($"the first snapshot: {(watch.Elapsed - ready).TotalSeconds:0.0} s after the start, {bytes >> 20} MiB, {server.Cost}");
    }

    private static async Task<long> Write(string root, int share)
    {
        await using var store = new FileJournals(root, _ => { });
        var contest = new ContestId(Contest);
        var node = store.Of(contest)[0].Node;
        var entries = 0L;
        foreach (var venue in new[] { "east", "west" })
        {
            var journal = await store.Open(contest, new JournalId(new VenueId(venue), node));
            var head = journal.Head;
            foreach (var facts in Facts(venue == "east" ? 2 : 1, share).Chunk(Group))
            {
                var group = new List<Entry>(Group);
                foreach (var fact in facts)
                {
                    group.Add(Entry.After(head, fact));
                    head = group[^1].Head;
                }

                await journal.Append(group);
            }

            entries += head.Number;
        }

        return entries;
    }

    /// <summary>As they would come: task by task, contestant by contestant, with samples between the marks.</summary>
    private static IEnumerable<Fact> Facts(int venue, int share)
    {
        var at = 0;
        for (var task = 1; task <= Tasks; task++)
        {
            for (var c = venue; c <= Contestants / share; c += 2)
            {
                for (var judge = 0; judge < Judges; judge++, at++) yield return Mark(c, task, judge, at);
                for (var s = 0; s < Samples / Tasks; s++) yield return Reading(c, (task - 1) * (Samples / Tasks) + s, at);
            }
        }
    }

    private static Fact Mark(int contestant, int task, int judge, int at) => new(
        new Members(
        [
            new("id", Datum.Of($"tab{judge}-{contestant * Tasks + task}")), new("type", Datum.Of("mark")), new("at", Datum.Of(at / 10m)),
            new("node", Datum.Of($"cup/t{task}")), new("entrant", Datum.Of($"w{contestant}")), new("input", Datum.Of("mark")),
            new("judge", Datum.Of($"J{judge}")), new("value", Datum.Of((contestant * 7 + task * 31 + judge) % 1000 / 10m)),
        ]),
        Evidence($"judge {judge}", at));

    private static Fact Reading(int contestant, int number, int at) => new(
        new Members(
        [
            new("id", Datum.Of($"dev{contestant}-{number}")), new("type", Datum.Of("sample")), new("at", Datum.Of(number * 1m)),
            new("entrant", Datum.Of($"w{contestant}")), new("signal", Datum.Of("u")), new("v", Datum.Of(215 + ((contestant + number) % 17 / 2m))),
        ]),
        Evidence("device", at));

    private static Members Evidence(string by, int at) =>
        new([new("by", Datum.Of(by)), new("recv", Datum.Of(1_790_000_000m + (at / 10m) + 0.123m))]);

    private static string Document() => Sample.Document(Contestants, $$"""
        "signals":{"u":{} },"detectors":{"d":{"when":"u >= 216 and u <= 220","hold":1,"maxGap":3} },
        "children":[{"each":[ {{Sample.Names(Tasks)}} ],
          "inputs":{"mark":{"kind":"judges","panel":5,"min":0,"max":100,"decimals":1} },
          "values":{"points":{"fold":"mean","of":"mark.value","round":{"to":0.01} } } }],
        "values":{"points":{"fold":"sum","of":"children.points"},"total":"=points + d.fires"},
        "boards":{"overall":{"keys":[{"by":"total"}]} }
        """);
}
