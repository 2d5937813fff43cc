using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>An order of entrants by keys, on any node (B4).</summary>
public sealed class Board
{
    public required Node Node { get; init; }
    public required string Name { get; init; }
    public required Title? Title { get; init; }
    public required EntrantType Entrants { get; init; }
    public required TieStyle Ties { get; init; }
    public BoardRef Ref => new(Node.Path, Name);

    /// <summary>Attribute → the value that an entrant must have; empty = all.</summary>
    public IReadOnlyDictionary<string, Datum> FilterAttributes { get; internal set; } =
        ImmutableDictionary<string, Datum>.Empty;
    public Formula? Filter { get; internal set; }
    public Formula? Ranked { get; internal set; }
    public string? UnrankedAs { get; internal set; }

    /// <summary>The statuses that keep from the ranking, in order; null = any, order NM DNF DNS DSQ (B11.24).</summary>
    public ImmutableArray<string>? Unranked { get; internal set; }
    public ImmutableArray<BoardKey> Keys { get; internal set; } = [];

    public Freeze? Freeze { get; internal set; }
    public Awards? Awards { get; internal set; }
    public bool DeclaresFreeze => Freeze is not null;

    /// <summary>The values named as keys, in key order: the cells that a board prints unless told otherwise.</summary>
    public IReadOnlyList<ValueRule> KeyValues =>
        [.. Keys.OfType<BoardKey.By>().Select(k => k.Value).OfType<ValueRule>().Distinct()];

    /// <summary>
    /// What the first key is made of, in order: the strip of stages on a wall. The children that it folds, or that the
    /// values fold of which it is computed; of the next key where it is made of none.
    /// </summary>
    public IReadOnlyList<ValueRule> Parts => field ??=
        KeyValues.Select(PartsOf).FirstOrDefault(p => p.Count > 0) ?? [];

    private static List<ValueRule> PartsOf(ValueRule key)
    {
        var (next, seen) = (new Queue<ValueRule>([key]), new HashSet<ValueRule> { key });
        while (next.TryDequeue(out var value))
        {
            if (value.Operator is Operator.FoldOver { Fold.Of: FoldSource.Children children })
            {
                return [.. children.Each.Select(c => c.Value)];
            }

            var read = Dependencies.Of(value).OfType<ValueRule>().Where(v => v.Node == key.Node);
            foreach (var below in read.Where(seen.Add)) next.Enqueue(below);
        }

        return [];
    }

    /// <summary>All that makes a board another one when it changes, beside the standings.</summary>
    internal IEnumerable<ValueRule> Shown =>
        KeyValues.Concat(Parts).Concat(Awards?.By is { } by ? [by] : []).Distinct();
}
