using Competition.Scoring;

namespace Competition.Journal;

/// <summary>The journal of a venue on a node, written <c>venue~node</c>; exactly one node ever writes it.</summary>
public readonly record struct JournalId(VenueId Venue, string Node)
{
    /// <summary>Null where the text is not of this form.</summary>
    public static JournalId? TryParse(string text) =>
        text.Split('~') is [var venue, var node] && IdForm.Holds(venue) && IdForm.Holds(node)
            ? new JournalId(new VenueId(venue), node)
            : null;

    /// <summary><c>venue~node</c>; no id holds a <c>~</c>.</summary>
    public override string ToString() => $"{Venue.Value}~{Node}";
}
