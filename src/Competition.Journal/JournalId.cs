using Competition.Scoring;

namespace Competition.Journal;

/// <summary>The journal of a venue on a node, written <c>venue~node</c>; exactly one node ever writes it.</summary>
public readonly record struct JournalId(VenueId Venue, string Node)
{
    /// <summary><c>venue~node</c>; no id holds a <c>~</c>.</summary>
    public override string ToString() => $"{Venue.Value}~{Node}";
}
