namespace Competition.Server;

/// <summary>A board of a contest, <c>path#board</c>, and its title.</summary>
internal sealed record BoardName(string Of, string Title);
