namespace Competition.Scoring;

/// <summary>One line of the roster (formats.md "Roster").</summary>
/// <param name="Members">As written: also the attributes that a rulebook reads (model.md B11.22).</param>
public sealed record Entrant(EntrantId Id, EntrantType Type, Members Members)
{
    /// <summary>The name that is shown; the id where there is none.</summary>
    public string Title => Members["title"].Text ?? Id.Value;

    /// <summary>Where its facts are journalled; <see cref="VenueId.Office"/> where there is none.</summary>
    public VenueId Venue => Members["venue"].Text is { } venue ? new VenueId(venue) : VenueId.Office;

    /// <summary>
    /// Its team, unless <c>teams</c> names another at or above a node (model.md B11.21); null = none.
    /// </summary>
    public EntrantId? Team => Members["team"].Text is { } team ? new EntrantId(team) : null;
}
