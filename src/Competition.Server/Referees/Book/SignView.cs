namespace Competition.Server;

/// <summary>An entrant is signed off at a node; a void of that fact opens him again.</summary>
internal sealed record SignView(string Id, string Node, string? Entrant);
