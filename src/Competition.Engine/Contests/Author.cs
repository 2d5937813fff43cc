namespace Competition.Engine;

/// <summary>Who submits: kept as evidence, and decides whose facts he may void.</summary>
public sealed record Author(string Name, AuthorRole Role)
{
    /// <summary>With what pass of the contest; null = the server's own organiser.</summary>
    public Pass? Pass { get; init; }

    /// <summary>
    /// Who he is, for who confirms must be another: his seat, else his pass; the name where nobody says.
    /// </summary>
    public string Who { get; init; } = Name;

    /// <summary>Whether his voids are those of a re-run: they hit whatever was entered, whoever entered it.</summary>
    public bool Reruns { get; init; }

    /// <summary>Offset and uncertainty of the source's clock in seconds, as it measured them; null = unknown.</summary>
    public (decimal Offset, decimal Uncertainty)? Skew { get; init; }

    /// <summary>Nobody has asked: only what stands already is answered.</summary>
    internal const int NotAsked = -1;

    /// <summary>
    /// In how many places the target of his void or restore stood when it was asked whether he may; null = he may.
    /// </summary>
    internal int? Asked { get; init; }

    /// <summary>The role in the <c>by</c> of a fact; of one that names none, the organiser's.</summary>
    internal static AuthorRole RoleOf(string? by) =>
        PassRoles.Of(by?.Split('/')[0]) is { } role ? role.Author() : AuthorRole.Organiser;
}
