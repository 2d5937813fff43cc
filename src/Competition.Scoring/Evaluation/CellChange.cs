namespace Competition.Scoring;

/// <summary>A cell that now holds another value; missing where it held one and no longer does.</summary>
public readonly record struct CellChange(CellRef Cell, EntrantId Entrant, Value Value);
