using Competition.Scoring;

namespace Competition.Engine;

/// <summary>What a venue decides about a fact; deciding changes nothing.</summary>
internal abstract record Ruling
{
    private Ruling() { }

    public sealed record Admitted : Ruling;

    public sealed record StoodAlready(long Entry) : Ruling;

    /// <summary>In the journal of another venue: the contest was replaced, and the entrant has moved.</summary>
    public sealed record StandsElsewhere(VenueId Venue) : Ruling;

    public sealed record Refused(Refusal Why) : Ruling;
}
