namespace Competition.Scoring;

/// <summary>One line of the roster (formats.md "Roster"). No venue means <c>office</c>.</summary>
public sealed record Entrant(EntrantId Id, EntrantType Type, Members Members)
{
    public string Title => Members["title"].Text ?? Id.Value;

    public VenueId Venue => Members["venue"].Text is { } venue ? new VenueId(venue) : VenueId.Office;

    public EntrantId? Team => Members["team"].Text is { } team ? new EntrantId(team) : null;
}
