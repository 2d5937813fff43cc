namespace Competition.Scoring;

/// <summary>What a batch of facts changed: exported own cells, and boards whose standings or cells changed.</summary>
public sealed record Changes(IReadOnlyList<CellChange> Cells, IReadOnlyList<BoardRef> Boards);
