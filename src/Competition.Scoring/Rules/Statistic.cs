using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>
/// A number about all entrants of one type at a node (B11.21). One cell a type, however many entrants read it.
/// </summary>
internal sealed class Statistic
{
    public required StatisticKind Kind { get; init; }

    /// <summary>The value whose cells are counted; missing ones are left out.</summary>
    public required ValueRule Of { get; init; }

    /// <summary>Null = the type of whoever asks.</summary>
    public required EntrantType? Entrants { get; init; }

    /// <summary>Attribute → the value that an entrant must have; empty = all.</summary>
    public IReadOnlyDictionary<string, Datum> FilterAttributes { get; init; } =
        ImmutableDictionary<string, Datum>.Empty;

    public Formula? Filter { get; init; }
}
