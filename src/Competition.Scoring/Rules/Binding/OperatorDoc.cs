using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>What computes a value, as a document writes it.</summary>
internal abstract record OperatorDoc
{
    private OperatorDoc() { }

    public sealed record Calculate(Written Formula) : OperatorDoc;

    public sealed record Lookup(Table Table, OperatorDoc At) : OperatorDoc;

    public sealed record RankOn(Source Board, ImmutableArray<decimal>? Points, bool Split) : OperatorDoc;

    /// <summary>A statistic of the value that <paramref name="Of"/> names.</summary>
    public sealed record FieldOf(StatisticKind Kind, Source Of, EntrantType? Entrants) : OperatorDoc
    {
        public IReadOnlyDictionary<string, Datum> FilterAttributes { get; init; } =
            ImmutableDictionary<string, Datum>.Empty;
        public Written? Filter { get; init; }
    }

    public sealed record Accrue(Written Rate, Source While, decimal? Tick) : OperatorDoc;

    public sealed record FoldOver(FoldKind Kind, Source Of, Func<FoldSource, Fold> Make) : OperatorDoc
    {
        public Written? Where { get; init; }
        public Written? Map { get; init; }
        public Source? Weights { get; init; }
        public OnlyDoc? Only { get; init; }
    }
}
