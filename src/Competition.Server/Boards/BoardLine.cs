namespace Competition.Server;

/// <summary>Where a board stands: with this hash a wall can tell whether it shows the same.</summary>
internal sealed record BoardLine(string Of, string Title, long Version, string Hash, string Status, string View);
