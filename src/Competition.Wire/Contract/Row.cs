namespace Competition.Wire;

/// <summary>A standing with its cells in column order, canonical text, <c>~reason</c> for missing.</summary>
/// <param name="Change">By how much the first key changed last; null = not known.</param>
public sealed record Row(string Entrant, int? Rank, string Class, IReadOnlyList<string> Cells, string? Change);
