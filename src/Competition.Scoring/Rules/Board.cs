using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>An order of entrants by keys, on any node (model.md B4).</summary>
public sealed class Board
{
    /// <summary>Where it is declared.</summary>
    public required Node Node { get; init; }

    /// <summary>Its name among the boards of the node.</summary>
    public required string Name { get; init; }

    /// <summary>Null = that of the node.</summary>
    public required Title? Title { get; init; }

    /// <summary>Who stands on it.</summary>
    public required EntrantType Entrants { get; init; }

    /// <summary>The ranks that equals show.</summary>
    public required TieStyle Ties { get; init; }

    /// <summary><c>path#board</c>.</summary>
    public BoardRef Ref => new(Node.Path, Name);

    /// <summary>1 to <see cref="Limits.Keys"/>, the first decides first.</summary>
    public ImmutableArray<BoardKey> Keys { get; internal set; } = [];

    /// <summary>Null where the rulebook freezes it not; a <c>freeze</c> fact may (model.md B11.11).</summary>
    public Freeze? Freeze { get; internal set; }

    /// <summary>The values named as keys, in key order: the cells that a board prints unless told otherwise.</summary>
    public IReadOnlyList<ValueRule> KeyValues =>
        [.. Keys.OfType<BoardKey.By>().Select(k => k.Value).OfType<ValueRule>().Distinct()];

    /// <summary>
    /// What the first key is made of, in order: the strip of stages on a wall. The children that it folds, or that the
    /// values fold of which it is computed; of the next key where it is made of none.
    /// </summary>
    public IReadOnlyList<ValueRule> Parts => field ??=
        KeyValues.Select(PartsOf).FirstOrDefault(p => p.Count > 0) ?? [];

    /// <summary>Attribute → the value that an entrant must have; empty = all.</summary>
    internal IReadOnlyDictionary<string, Datum> FilterAttributes { get; set; } =
        ImmutableDictionary<string, Datum>.Empty;

    internal Formula? Filter { get; set; }

    internal Formula? Ranked { get; set; }

    internal string? UnrankedAs { get; set; }

    /// <summary>The statuses that keep from the ranking, in order; null = any, order NM DNF DNS DSQ (B11.24).</summary>
    internal ImmutableArray<string>? Unranked { get; set; }

    internal Awards? Awards { get; set; }

    /// <summary>All that makes a board another one when it changes, beside the standings.</summary>
    internal IEnumerable<ValueRule> Shown =>
        KeyValues.Concat(Parts).Concat(Awards?.By is { } by ? [by] : []).Distinct();

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
}
