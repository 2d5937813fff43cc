using Competition.Scoring;

namespace Competition.Engine;

/// <summary>Own cells of a contestant that changed, and the greatest <c>at</c> of the facts behind them.</summary>
public sealed record Told(EntrantId Contestant, IReadOnlyList<CellChange> Cells, decimal UpTo);
