namespace Competition.Scoring;

/// <summary>Where a fact lies among the facts of one id: its type and the input or node that it is about.</summary>
internal readonly record struct Shelf(FactType Type, object Of);
