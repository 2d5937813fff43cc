namespace Competition.Engine;

/// <summary>Who submits: kept as evidence, and decides whose facts he may void.</summary>
public sealed record Author(string Name, AuthorRole Role)
{
    /// <summary>With what pass of the contest; null = the server's own organiser.</summary>
    public Pass? Pass { get; init; }

    /// <summary>Offset and uncertainty of the source's clock in seconds, as it measured them; null = not told.</summary>
    public (decimal Offset, decimal Uncertainty)? Skew { get; init; }

    /// <summary>The role in the <c>by</c> of a fact; of one that names none, the organiser's.</summary>
    internal static AuthorRole RoleOf(string? by) =>
        PassRoles.Of(by?.Split('/')[0]) is { } role ? role.Author() : AuthorRole.Organiser;
}
