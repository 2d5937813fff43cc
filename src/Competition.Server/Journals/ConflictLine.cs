namespace Competition.Server;

/// <summary>An id that journals of several nodes hold with several contents: one counts, the others do not.</summary>
internal sealed record ConflictLine(string Id, PlaceLine Counts, IReadOnlyList<PlaceLine> Others);
