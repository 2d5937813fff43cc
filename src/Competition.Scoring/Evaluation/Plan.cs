using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Competition.Scoring;

/// <summary>
/// What one cut of a rulebook computes, in an order in which whatever is read comes before its readers. Made once a
/// rulebook.
/// </summary>
internal sealed class Plan
{
    private static readonly ConditionalWeakTable<Rulebook, Lazy<Plan>[]> Made = [];
    private readonly Dictionary<object, Vertex> _vertices;
    private readonly ILookup<string, Vertex> _signals;
    private readonly int[] _rows;

    private Plan(Rulebook rules, Cut cut, Edge lost = Edge.None)
    {
        Cut = cut;
        InOrder = [.. PlanGraph.Of(rules, cut, lost)];
        _vertices = InOrder.ToDictionary(v => v.Subject);
        _signals = InOrder
            .SelectMany(v => v.Subject is DetectorRule rule ? rule.Signals.Select(s => (s, v)) : [])
            .ToLookup(r => r.s, r => r.v, StringComparer.Ordinal);
        _rows = new int[rules.Values.Count];
        Array.Fill(_rows, -1);
        foreach (var value in rules.Values.Where(_vertices.ContainsKey)) _rows[value.Index] = ValueCount++;
    }

    public Cut Cut { get; }

    public ImmutableArray<Vertex> InOrder { get; }

    public int ValueCount { get; }

    public static Plan Of(Rulebook rules, Cut cut) =>
        Made.GetValue(rules, static r => [.. Enum.GetValues<Cut>().Select(c => Later(r, c))])[(int)cut].Value;

    /// <summary>A plan that is wrong: one kind of edges is missing.</summary>
    public static Plan Without(Edge lost, Rulebook rules) => new(rules, Cut.Whole, lost);

    private static Lazy<Plan> Later(Rulebook rules, Cut cut) => new(() => new Plan(rules, cut));

    /// <summary>Null where this cut has nothing to do with it.</summary>
    public Vertex? Find(object subject) => _vertices.GetValueOrDefault(subject);

    /// <summary>The detectors that read a signal.</summary>
    public IEnumerable<Vertex> ReadersOf(string signal) => _signals[signal];

    /// <summary>The row of a value among the cells of this cut; -1 where it has none.</summary>
    public int RowOf(ValueRule value) => _rows[value.Index];
}
