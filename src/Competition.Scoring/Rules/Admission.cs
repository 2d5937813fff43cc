namespace Competition.Scoring;

/// <summary>
/// Whether a fact may stand (formats.md "Admission", B11.31): unknown node, entrant, input, option; out of
/// <c>min max step decimals</c>. Never because of a window. Pure: duplicates, authors and clocks are the venue's affair.
/// </summary>
public sealed class Admission
{
    public Admission(Rulebook rules, Roster roster, IReadOnlySet<VenueId> venues) => (Rules, Roster, Venues) = (rules, roster, venues);

    public Rulebook Rules { get; }

    public Roster Roster { get; }

    public IReadOnlySet<VenueId> Venues { get; }

    /// <summary>Null when the fact may stand.</summary>
    public Refusal? Judge(Fact fact) => throw new NotSupportedException();
}
