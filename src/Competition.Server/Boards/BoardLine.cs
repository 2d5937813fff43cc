namespace Competition.Server;

/// <summary>Where a board stands: with this hash a wall can tell whether it shows the same.</summary>
/// <param name="Pending">How many marks below it are kept back, by entrant; who has none is not named.</param>
/// <param name="Note"><c>under-correction</c> after a seal was recalled; else null.</param>
/// <param name="Review">Entrants who are under review, by id.</param>
internal sealed record BoardLine(string Of, string Title, long Version, string Hash, string Status, string View,
    IReadOnlyDictionary<string, int> Pending, string? Note, IReadOnlyList<string> Review);
