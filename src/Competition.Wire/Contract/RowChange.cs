namespace Competition.Wire;

/// <summary>Changed cells of an entrant by column index, from 0; the class when it changed.</summary>
/// <param name="Change">By how much the first key changed last; null = not known.</param>
public sealed record RowChange(string Entrant, string? Class, IReadOnlyList<CellText> Cells, string? Change);
