namespace Competition.Server;

/// <summary>A fact that stands and that other rules would not read.</summary>
internal sealed record UnreadLine(string Id, string Why, string Message);
