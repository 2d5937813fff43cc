using System.Globalization;
using System.Text;
using Competition.Scoring;

namespace Competition.Benchmarks;

/// <summary>A contest of 200 contestants over 50 tasks, and marks for it.</summary>
internal static class Sample
{
    public const int Contestants = 200;
    public const int Tasks = 50;
    public const string Board = "cup#overall";

    public static string Contest() => Document(Contestants, $$"""
        "children":[{"each":[ {{Names(Tasks)}} ],
          "inputs":{"mark":{"kind":"number","min":0,"max":100,"decimals":2} },"values":{"points":"=mark"} }],
        "values":{"points":{"fold":"sum","of":"children.points","round":{"to":0.01} } },
        "boards":{"overall":{"keys":[{"by":"points"}]} }
        """);

    /// <summary>The body that makes a contest in two venues, its contestants <c>w1</c> and on in turn at one of them.</summary>
    /// <param name="root">The members of the rulebook's root beside its id.</param>
    public static string Document(int contestants, string root)
    {
        var roster = string.Join(",", Enumerable.Range(1, contestants).Select(c =>
            $$"""
            "w{{c}}":{"type":"person","title":"Contestant {{c}}","bib":"{{c}}","venue":"{{(c % 2 == 0 ? "east" : "west")}}"}
            """));
        return $$"""
            {"title":"Benchmark","timeBase":"seconds","venues":[{"id":"east","title":"East"},{"id":"west","title":"West"}],
             "roster":{ {{roster}} },
             "rulebook":{"id":"bench","version":1,"root":{"id":"cup", {{root}} } } }
            """;
    }

    /// <summary>The names of so many tasks, <c>t1</c> and on, as a list in JSON has them.</summary>
    public static string Names(int tasks) => string.Join(",", Enumerable.Range(1, tasks).Select(t => $"\"t{t}\""));

    public static string Mark(string source, int n)
    {
        var (task, contestant, value) = (n % Tasks + 1, n * 31 % Contestants + 1, n * 7919 % 10000 / 100m);
        return string.Create(CultureInfo.InvariantCulture,
            $"{{\"id\":\"{source}-{n}\",\"type\":\"mark\",\"at\":{n},\"node\":\"cup/t{task}\",\"entrant\":\"w{contestant}\"," +
            $"\"input\":\"mark\",\"value\":{value}}}");
    }

    /// <summary>The same as a venue journals it.</summary>
    public static Fact Fact(int n)
    {
        var content = FactJson.Read(Encoding.UTF8.GetBytes(Mark("s0r1", n)), TimeBase.Seconds, evidence: false).Fact
            ?? throw new InvalidOperationException("a mark is a fact");
        return content.With(new Members([new("by", Datum.Of("organiser")), new("recv", Datum.Of(1_790_000_000.123m + n))]));
    }

    public static byte[] Batch(string source, int from, int count)
    {
        var text = new StringBuilder();
        for (var n = from; n < from + count; n++) text.Append(Mark(source, n)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
