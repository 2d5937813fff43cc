using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>A board as a document writes it.</summary>
internal sealed record BoardDoc(Title? Title, EntrantType Entrants, TieStyle Ties)
{
    public IReadOnlyDictionary<string, Datum> FilterAttributes { get; init; } =
        ImmutableDictionary<string, Datum>.Empty;
    public Written? Filter { get; init; }
    public Written? Ranked { get; init; }
    public string? UnrankedAs { get; init; }
    public ImmutableArray<string>? Unranked { get; init; }
    public ImmutableArray<KeyDoc> Keys { get; init; } = [];
    public FreezeDoc? Freeze { get; init; }
    public AwardsDoc? Awards { get; init; }
}
