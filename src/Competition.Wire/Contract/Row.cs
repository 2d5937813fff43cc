namespace Competition.Wire;

/// <summary>A standing with its cells in column order, canonical text, <c>~reason</c> for missing.</summary>
public sealed record Row(string Entrant, int? Rank, string Class, IReadOnlyList<string> Cells);
