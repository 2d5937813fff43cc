using System.Collections.Immutable;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A standing with its cells as canonical text, in column order.</summary>
public sealed record BoardRow(EntrantId Entrant, int? Rank, string Class, ImmutableArray<string> Cells);
