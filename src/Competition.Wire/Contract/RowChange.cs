namespace Competition.Wire;

/// <summary>Changed cells of an entrant by column index, from 0; the class when it changed.</summary>
public sealed record RowChange(string Entrant, string? Class, IReadOnlyList<CellText> Cells);
