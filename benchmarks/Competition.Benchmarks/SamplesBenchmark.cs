using System.Text;
using Competition.Scoring;

namespace Competition.Benchmarks;

/// <summary>
/// What samples cost: in a detector alone, held, and all the way into the cells of a contest of 1 000 contestants with
/// 10 signals each at 1 Hz.
/// </summary>
internal static class SamplesBenchmark
{
    private const int Many = 1_000_000;
    private const int Rounds = 15;
    private const int Contestants = 1000;
    private const int Seconds = 60;
    private const int Warm = 5;
    private static readonly string[] Signals = [.. Enumerable.Range(0, 10).Select(i => $"s{i}")];

    public static void Run()
    {
        Console.WriteLine("a sample in a detector, gone through again: ns | bytes allocated");
        Alone("when, steady signal, 1 Hz", "\"when\":\"s1 == 1\",\"hold\":5,\"maxGap\":3", [1m]);
        Alone("when, trembling signal, 1 Hz", "\"when\":\"s1 >= 215 and s1 <= 225\",\"hold\":5,\"limit\":1", [219m, 219.5m, 221m]);
        Alone("when, two signals, 1 Hz each", "\"when\":\"s1 == 1 and s2 > 36\",\"hold\":1,\"maxGap\":3", [1m]);
        Alone("seq of three", "\"seq\":[\"s1 == 2\",\"s2 == 2\",\"s3 == 2\"],\"within\":99,\"maxGap\":3", [1m]);
        Alone("integral, steady signal", "\"integral\":\"max(0, abs(s1 - 45) - 2)\",\"maxGap\":3", [50m]);
        Alone("integral, changing signal", "\"integral\":\"max(0, abs(s1 - 45) - 2)\",\"maxGap\":3", [50m, 51m]);
        Alone("when, an edge each second", "\"when\":\"s1 == 1\",\"maxGap\":3", [0m, 1m]);
        Held();
        Whole();
    }

    private static void Alone(string name, string detector, decimal[] values)
    {
        Again(detector, values, samples: 1_000, rounds: 60);      // until the code that is timed is compiled at its best
        var (times, bytes) = Again(detector, values, Many, Rounds);
        Console.WriteLine($"  {name,-32} {new Spread(times).Text("0.0")} | {bytes:0.000}");
    }

    private static (List<double> Nanoseconds, double Bytes) Again(string detector, decimal[] values, int samples, int rounds)
    {
        var (rules, roster) = Contest($"\"d\":{{{detector}}}", "\"v\":\"=d.fires\"", 1);
        var evaluation = Evaluation.Own(rules, roster, new EntrantId("w0"));
        var signals = rules.Root.Detectors["d"].Signals.Length;
        for (var from = 0; from < samples; from += 1_000)
        {
            evaluation.Apply([.. Enumerable.Range(from, 1_000).Select(i => Sample(
                i, "w0", 1 + (i % signals), i / signals, values[i / signals % values.Length] * (i % signals == 1 ? 100 : 1)))], []);
        }

        var (times, bytes) = (new List<double>(), double.MaxValue);
        for (var round = 0; round < rounds; round++)
        {
            var (start, before) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            evaluation.Apply([Overrule(round)], []);
            times.Add((Environment.CpuUsage.TotalTime - start).TotalNanoseconds / samples);
            bytes = Math.Min(bytes, (GC.GetAllocatedBytesForCurrentThread() - before) / (double)samples);
        }

        return (times, bytes);
    }

    private static void Held()
    {
        var (rules, roster) = Contest("\"d\":{\"when\":\"s1 == 1\"}", "\"v\":\"=d.fires\"", 1);
        var evaluation = Evaluation.Own(rules, roster, new EntrantId("w0"));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var from = 0; from < Many; from += 1000)
            evaluation.Apply([.. Enumerable.Range(from, 1000).Select(i => Sample(i, "w0", 1, i, i % 7))], []);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine($"  held: {bytes / (double)Many:0.0} bytes a sample");
        GC.KeepAlive(evaluation);
    }

    // Each contestant has its own evaluation, as in a contest; its samples of a second come as one batch.
    private static void Whole()
    {
        var detectors = string.Join(',', Signals.Select((s, i) => $"\"d{i}\":{{\"when\":\"{s} > 36 and {s} < 40\",\"hold\":1,\"maxGap\":3}}"));
        var fires = string.Join(" + ", Signals.Select((_, i) => $"d{i}.fires"));
        var (rules, roster) = Contest(detectors, $"\"v\":\"={fires}\"", Contestants);
        var evaluations = Enumerable.Range(0, Contestants).Select(c => Evaluation.Own(rules, roster, new EntrantId($"w{c}"))).ToArray();
        var admission = new Admission(rules, roster, new HashSet<VenueId>());
        List<double> reading = [], judging = [], taking = [], all = [], bytes = [];
        for (var second = 0; second < Seconds; second++)
        {
            var lines = Enumerable.Range(0, Contestants * 10).Select(n => Line(n / 10, n % 10, second)).ToArray();
            Fact[] facts = [];
            var read = Share(() => facts = Array.ConvertAll(lines, l => FactJson.Read(l, TimeBase.Seconds, evidence: false).Fact!));
            var judge = Share(() => Judge(admission, facts));
            var from = GC.GetAllocatedBytesForCurrentThread();
            var take = Share(() => Take(evaluations, facts));
            if (second < Warm) continue;
            reading.Add(read);
            judging.Add(judge);
            taking.Add(take);
            all.Add(read + judge + take);
            bytes.Add((GC.GetAllocatedBytesForCurrentThread() - from) / (double)facts.Length);
        }

        Console.WriteLine("1 000 contestants × 10 signals × 1 Hz, % of a core, of each second:");
        Console.WriteLine($"  read {new Spread(reading).Text("0.0")}, admit {new Spread(judging).Text("0.0")}, "
            + $"take and score {new Spread(taking).Text("0.0")}, all together {new Spread(all).Text("0.0")};");
        Console.WriteLine($"  {bytes.Average():0} bytes allocated a sample to take and score, all in all over {bytes.Count} s");
    }

    // Of a second of one core, in percent.
    private static double Share(Action action)
    {
        var start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds * 100;
    }

    private static void Judge(Admission admission, Fact[] facts)
    {
        if (Array.Exists(facts, f => admission.Judge(f) is not null))
            throw new InvalidOperationException("all of these may stand");
    }

    private static void Take(Evaluation[] evaluations, Fact[] facts)
    {
        for (var c = 0; c < evaluations.Length; c++) evaluations[c].Apply(new ArraySegment<Fact>(facts, c * 10, 10), []);
    }

    private static byte[] Line(int contestant, int signal, int second) => Encoding.UTF8.GetBytes($$"""
        {"id":"dev{{contestant}}-{{(second * 10) + signal}}","type":"sample","at":{{second}}.{{signal}},"entrant":"w{{contestant}}","signal":"s{{signal}}","v":{{37 + (second % 3)}}.5}
        """);

    private static (Rulebook Rules, Roster Roster) Contest(string detectors, string values, int contestants)
    {
        var signals = string.Join(',', Signals.Select(s => $"\"{s}\":{{}}"));
        var book = $$"""
            {"id":"t","version":1,"root":{"id":"r","signals":{ {{signals}} },"detectors":{ {{detectors}} },"values":{ {{values}} },
             "boards":{"b":{"keys":[{"by":"v"}]} } } }
            """;
        var people = string.Join(',', Enumerable.Range(0, contestants).Select(c => $"\"w{c}\":{{\"type\":\"person\"}}"));
        var (rules, errors) = Rulebook.Compile(Encoding.UTF8.GetBytes(book));
        return (rules ?? throw new InvalidOperationException(errors[0].ToString()), Roster.Read(Encoding.UTF8.GetBytes($"{{{people}}}")).Roster!);
    }

    private static Fact Overrule(int round) => FactJson.Read(Encoding.UTF8.GetBytes(
        $$"""{"id":"v-{{round}}","type":"void","at":1,"target":"r#w0#d@0.1{{round}}1","reason":"r"}"""), TimeBase.Seconds, evidence: false).Fact!;

    private static Fact Sample(int number, string entrant, int signal, decimal at, decimal v) => new(new Members(
    [
        new("id", Datum.Of($"dev-{number}")), new("type", Datum.Of("sample")), new("at", Datum.Of(at)),
        new("entrant", Datum.Of(entrant)), new("signal", Datum.Of($"s{signal}")), new("v", Datum.Of(v)),
    ]));
}
