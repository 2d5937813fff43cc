namespace Competition.Scoring;

/// <summary>
/// A name in a formula and what it stood for. <paramref name="Cell"/> or <paramref name="Input"/> (<c>path.input</c>)
/// says where it is explained further; neither: a constant, an attribute, a status, a clock, a place.
/// </summary>
public sealed record ExplainedRead(string Name, Value Value, CellRef? Cell, string? Input);
