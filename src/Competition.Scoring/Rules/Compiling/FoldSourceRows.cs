namespace Competition.Scoring;

/// <summary>What a fold ranges over, the type of that, and what its rows look like.</summary>
internal sealed record FoldSourceRows(FoldSource Source, ExpressionType Type, RowTypes Where)
{
    /// <summary>The rows as <c>map</c> sees them: there, <c>value</c> is what is folded.</summary>
    public RowTypes Map => Where.WithValue(Type);
}
