using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>A table (B3, B11.15): of an array, row i is the value of i, outside it 0.</summary>
internal sealed record Table(TableKind Kind, ImmutableArray<(decimal At, decimal Value)> Rows, decimal? Else);
