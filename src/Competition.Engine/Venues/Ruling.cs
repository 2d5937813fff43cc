using Competition.Scoring;

namespace Competition.Engine;

/// <summary>What a venue decides about a fact; deciding changes nothing.</summary>
internal abstract record Ruling
{
    private Ruling() { }

    public sealed record Admitted : Ruling;

    public sealed record StoodAlready(Held Where) : Ruling;

    /// <summary>
    /// In a journal of another venue: the contest was replaced, or its roster changed, and the entrant has moved.
    /// </summary>
    public sealed record StandsElsewhere(Held Where) : Ruling;

    public sealed record Refused(Refusal Why) : Ruling;
}
