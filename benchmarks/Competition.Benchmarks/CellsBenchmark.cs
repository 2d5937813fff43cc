using System.Text;
using Competition.Scoring;

namespace Competition.Benchmarks;

/// <summary>
/// What cells cost: one local fact with its new rank among 10 000, all of 10 000 × 40 cells at once, and the compiling of the
/// largest real document, where it is beside the repository. Processor time of this process over some rounds.
/// </summary>
internal static class CellsBenchmark
{
    private const int Entrants = 10_000;
    private const int Facts = 20_000;
    private const int Tasks = 13;

    public static void Run()
    {
        Console.WriteLine($"a local fact with its new rank, among {Entrants:N0}: {Spread.Of(15, OneByOne).Text("0.00")} µs");
        Console.WriteLine($"{Entrants:N0} entrants × 40 cells at once: {Spread.Of(15, AllAtOnce).Text("0")} ms");
        var documents = Path.Combine("..", "shared", "rules", "docs");
        if (!Directory.Exists(documents)) return;
        var largest = Directory.EnumerateFiles(documents, "*.json").Select(f => (File: f, Book: File.ReadAllBytes(f)))
            .MaxBy(d => Rulebook.Compile(d.Book).Rulebook?.Values.Count ?? 0);
        Console.WriteLine($"compiling {Path.GetFileName(largest.File)}: {Spread.Of(20, () => Compile(largest.Book)).Text("0.0")} ms");
    }

    private static double OneByOne()
    {
        var (rules, roster) = Contest(tasks: 1);
        var evaluation = Evaluation.Whole(rules, roster);
        evaluation.Apply([.. Enumerable.Range(0, Entrants).Select(e => Mark(e, e, 0, e % 977))], []);
        var board = rules.Boards.First();
        var random = new Random(1);
        var facts = Enumerable.Range(0, Facts).Select(i => Mark(Entrants + i, random.Next(Entrants), 0, random.Next(1000))).ToArray();
        long sum = 0;
        return 1000 / (double)Facts * Spread.Processor(() =>
        {
            foreach (var fact in facts)
            {
                evaluation.Apply([fact], []);
                sum += evaluation.Standing(board, fact.Entrant!.Value)?.Rank ?? 0;
            }
        });
    }

    // 13 tasks of three cells each, and the total.
    private static double AllAtOnce()
    {
        var (rules, roster) = Contest(Tasks);
        Fact[] facts = [.. Enumerable.Range(0, Entrants * Tasks).Select(i => Mark(i, i / Tasks, i % Tasks, i % 997))];
        var evaluation = Evaluation.Whole(rules, roster);
        evaluation.Apply(facts, []);
        var clock = Clock();
        return Spread.Processor(() => evaluation.Apply([clock], []));     // whoever's clock it is: everything is computed again
    }

    private static double Compile(byte[] book) => Spread.Processor(() => Rulebook.Compile(book));

    private static (Rulebook Rules, Roster Roster) Contest(int tasks)
    {
        var ids = string.Join(',', Enumerable.Range(0, tasks).Select(t => $"\"t{t}\""));
        var book = $$$"""
            {"id":"t","version":1,"root":{"id":"r","children":[{"each":[{{{ids}}}],"inputs":{"x":{"kind":"number","decimals":1} },
              "values":{"raw":{"expr":"x","else":0},"bonus":"=if raw > 500 then 10 else 0","points":"=raw + bonus"} }],
              "values":{"sum":{"fold":"sum","of":"children.points"} },"boards":{"b":{"keys":[{"by":"sum"}]} } } }
            """;
        var people = string.Join(',', Enumerable.Range(0, Entrants).Select(e => $"\"w{e}\":{{}}"));
        var (rules, errors) = Rulebook.Compile(Encoding.UTF8.GetBytes(book));
        return (rules ?? throw new InvalidOperationException(errors[0].ToString()), Roster.Read(Encoding.UTF8.GetBytes($"{{{people}}}")).Roster!);
    }

    private static Fact Clock() => FactJson.Read(
        """{"id":"c","type":"clock","at":0,"node":"r","action":"start"}"""u8.ToArray(), TimeBase.Seconds, evidence: false).Fact!;

    private static Fact Mark(int number, int entrant, int task, decimal value) => new(new Members(
    [
        new("id", Datum.Of($"m-{number}")), new("type", Datum.Of("mark")), new("at", Datum.Of((decimal)number)),
        new("node", Datum.Of($"r/t{task}")), new("entrant", Datum.Of($"w{entrant}")), new("input", Datum.Of("x")),
        new("value", Datum.Of(value)),
    ]));
}
