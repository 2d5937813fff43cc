namespace Competition.Scoring;

/// <summary>A compiled rulebook. Immutable; every name resolved, every formula typed, no cycle.</summary>
public sealed partial class Rulebook
{
    /// <summary>Of the form of <see cref="IdForm"/>; the same for all versions.</summary>
    public required string Id { get; init; }

    /// <summary>From 1; each is applied to the whole history (model.md B8).</summary>
    public required int Version { get; init; }

    /// <summary>The id where the document gives none.</summary>
    public required Title Title { get; init; }

    /// <summary>
    /// The mode of a <c>round</c> clause that names none; the function <c>round</c> is halfUp then (model.md B11.14).
    /// </summary>
    public required Rounding Rounding { get; init; }

    /// <summary>The node at the top; it has no parent.</summary>
    public required Node Root { get; init; }

    /// <summary>All nodes, at most <see cref="Limits.Nodes"/>.</summary>
    public required IReadOnlyDictionary<NodePath, Node> Nodes { get; init; }

    /// <summary>All values by <see cref="ValueRule.Index"/>, at most <see cref="Limits.Values"/>.</summary>
    public required IReadOnlyList<ValueRule> Values { get; init; }

    /// <summary>Null where the rulebook has no such board.</summary>
    public Board? Find(BoardRef board) => Nodes.GetValueOrDefault(board.Node)?.Boards.GetValueOrDefault(board.Board);

    /// <summary>Null where the rulebook has no such value.</summary>
    public ValueRule? Find(CellRef cell) => Nodes.GetValueOrDefault(cell.Node)?.Values.GetValueOrDefault(cell.Value);

    /// <summary>All detectors, at most <see cref="Limits.Detectors"/>, in the order of their paths and names.</summary>
    public IEnumerable<DetectorRule> Detectors =>
        Nodes.Values.SelectMany(n => n.Detectors.Values).OrderBy(d => d.Cell.ToString(), StringComparer.Ordinal);

    /// <summary>
    /// The signals whose samples the contest needs as well, because a shared cell reads their detector.
    /// </summary>
    public IReadOnlySet<string> SharedSignals =>
        field ??= Detectors.Where(d => d.Shared).SelectMany(d => d.Signals).ToHashSet(StringComparer.Ordinal);

    /// <summary>The audiences that are known by name: those of every contest, and those that its boards name.</summary>
    internal IReadOnlySet<string> Audiences => field ??= Boards
        .SelectMany(b => b.Freeze is { } freeze ? freeze.For : []).Concat(Freeze.Audiences)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>All boards, at most <see cref="Limits.Boards"/>, in the order of their paths and names.</summary>
    public IEnumerable<Board> Boards =>
        Nodes.Values.SelectMany(n => n.Boards.Values).OrderBy(b => b.Ref.ToString(), StringComparer.Ordinal);
}
