using Competition.Scoring;

namespace Competition.Server;

/// <summary>Somebody to be marked. An alias has nothing but its id.</summary>
internal sealed record DeskEntrant(
    string Id, string? Title, string? Bib, string Venue, string? Unit, string? Lot, bool Alias)
{
    public static DeskEntrant Of(Entrant entrant) => entrant.Type == EntrantType.Alias
        ? new(entrant.Id.Value, null, null, entrant.Venue.Value, null, null, Alias: true)
        : new(
            entrant.Id.Value, entrant.Title, Text(entrant, "bib"), entrant.Venue.Value, Text(entrant, "unit"),
            Text(entrant, "lot"), Alias: false);

    private static string? Text(Entrant entrant, string member) => entrant.Members[member] is var datum
        && datum.Number is { } number ? Canonical.Text(number) : datum.Text;
}
