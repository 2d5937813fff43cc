namespace Competition.Scoring;

/// <summary>A cell that now holds another value.</summary>
public readonly record struct CellChange(CellRef Cell, EntrantId Entrant, Value Value);
