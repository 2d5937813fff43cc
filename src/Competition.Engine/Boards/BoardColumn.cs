using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A column: a key of the board, or a part that the first key is made of.</summary>
public sealed record BoardColumn(ValueRule Value, bool IsKey, int? Decimals);
