namespace Competition.Scoring;

/// <summary>A value as a document writes it.</summary>
internal sealed record ValueDoc(string Pointer, OperatorDoc Operator)
{
    public Written? Else { get; init; }
    public Written? AtLeast { get; init; }
    public Written? AtMost { get; init; }
    public Quantum? Round { get; init; }
    public bool EvenIf { get; init; }
    public Title? Title { get; init; }
    public string? Unit { get; init; }

    /// <summary>Known before any formula is: only <c>any</c> and <c>all</c> are truths.</summary>
    public ExpressionType Type => Operator is OperatorDoc.FoldOver { Kind: FoldKind.Any or FoldKind.All }
        ? ExpressionType.Truth
        : ExpressionType.Number;
}
