using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>A compiled expression with the source of each of its names, slot by slot.</summary>
public sealed record Formula(Expression Code, ImmutableArray<NameSource> Sources);
