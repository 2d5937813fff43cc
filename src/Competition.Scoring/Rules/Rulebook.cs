namespace Competition.Scoring;

/// <summary>A compiled rulebook. Immutable; every name resolved, every formula typed, no cycle.</summary>
public sealed partial class Rulebook
{
    public required string Id { get; init; }
    public required int Version { get; init; }
    public required Title Title { get; init; }
    public required Rounding Rounding { get; init; }
    public required Node Root { get; init; }
    public required IReadOnlyDictionary<NodePath, Node> Nodes { get; init; }

    /// <summary>All values by <see cref="ValueRule.Index"/>.</summary>
    public required IReadOnlyList<ValueRule> Values { get; init; }

    public Board? Find(BoardRef board) => Nodes.GetValueOrDefault(board.Node)?.Boards.GetValueOrDefault(board.Board);

    public ValueRule? Find(CellRef cell) => Nodes.GetValueOrDefault(cell.Node)?.Values.GetValueOrDefault(cell.Value);

    /// <summary>All detectors, in the order of their paths and names.</summary>
    public IEnumerable<DetectorRule> Detectors =>
        Nodes.Values.SelectMany(n => n.Detectors.Values).OrderBy(d => d.Cell.ToString(), StringComparer.Ordinal);

    /// <summary>
    /// The signals whose samples the contest needs as well, because a shared cell reads their detector.
    /// </summary>
    public IReadOnlySet<string> SharedSignals =>
        field ??= Detectors.Where(d => d.Shared).SelectMany(d => d.Signals).ToHashSet(StringComparer.Ordinal);

    public IEnumerable<Board> Boards =>
        Nodes.Values.SelectMany(n => n.Boards.Values).OrderBy(b => b.Ref.ToString(), StringComparer.Ordinal);
}
