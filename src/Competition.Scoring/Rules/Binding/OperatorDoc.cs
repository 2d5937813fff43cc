using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>What computes a value, as a document writes it.</summary>
internal abstract record OperatorDoc
{
    private OperatorDoc() { }

    public sealed record Calculate(Written Formula) : OperatorDoc;

    public sealed record Lookup(Table Table, OperatorDoc At) : OperatorDoc;

    public sealed record RankOn(Source Board, ImmutableArray<decimal>? Points, bool Split) : OperatorDoc;

    public sealed record FoldOver(FoldKind Kind, Source Of, Func<FoldSource, Fold> Make) : OperatorDoc
    {
        public Written? Where { get; init; }
        public Written? Map { get; init; }
        public Source? Weights { get; init; }
        public OnlyDoc? Only { get; init; }
    }
}
