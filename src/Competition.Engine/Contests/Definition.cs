using System.Collections.Immutable;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// A contest as its last <c>contest</c> fact and the versions of rules and roster after it declare it, compiled.
/// </summary>
public sealed record Definition(
    ContestId Id, string Title, Rulebook Rules, Roster Roster, IReadOnlyList<VenueFace> Venues,
    TimeBase TimeBase, decimal? StartsAt, bool Public)
{
    private readonly ILookup<VenueId, EntrantId> _byVenue =
        Roster.Entrants.Values.ToLookup(e => e.Venue, e => e.Id);

    /// <summary>SHA-256 of the canonical rulebook (formats.md: <c>rulesHash</c>), in hexadecimal.</summary>
    public required string RulesHash { get; init; }

    /// <summary>The same of the roster.</summary>
    public required string RosterHash { get; init; }

    /// <summary>The roles from which facts are kept, or may be: each has evaluations and boards of its own.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <summary>The types of facts that stand only when a second person confirms them.</summary>
    public ImmutableHashSet<FactType> SecondPerson { get; init; } = [];

    /// <summary>What of it is sealed, recalled, published.</summary>
    public Rulings Rulings { get; init; } = Rulings.None;

    /// <summary>The instant that the seal of the contest fixes; null while it goes on.</summary>
    public decimal? SealedAt => Rulings.OfContest?.Statement.AsOf;

    /// <summary>Every entrant of the roster, by id.</summary>
    public IReadOnlyList<EntrantId> Everybody { get; } =
        [.. Roster.Entrants.Keys.OrderBy(e => e.Value, StringComparer.Ordinal)];

    /// <summary>The declared venues and the office.</summary>
    internal ImmutableHashSet<VenueId> VenueIds { get; } = [VenueId.Office, .. Venues.Select(v => v.Id)];

    /// <summary>The clock of all is stopped, or that of every venue where somebody competes; and none runs.</summary>
    internal bool IsOver(IReadOnlyDictionary<VenueId, ClockPhase> clocks)
    {
        if (clocks.Values.Contains(ClockPhase.Running)) return false;
        var crowded = clocks.Where(c => c.Key != VenueId.Office && At(c.Key).Count > 0).ToList();
        return clocks[VenueId.Office] == ClockPhase.Stopped
            || (crowded.Count > 0 && crowded.TrueForAll(c => c.Value == ClockPhase.Stopped));
    }

    internal IReadOnlyList<EntrantId> At(VenueId venue) => [.. _byVenue[venue]];
}
