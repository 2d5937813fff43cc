namespace Competition.Scoring;

/// <summary>What a fold makes of its rows.</summary>
internal enum FoldKind { Sum, Wsum, Mean, Wmean, Median, Min, Max, Count, Product, First, Last, Nth, Prefix, Any, All }
