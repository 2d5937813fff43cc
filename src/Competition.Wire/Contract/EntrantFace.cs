namespace Competition.Wire;

/// <summary>Who an entrant is, for people.</summary>
public sealed record EntrantFace(string Id, string Title, string? Bib, string Venue, string VenueTitle, string? Unit);
