namespace Competition.Engine;

/// <summary>Who submits: kept as evidence, and decides which voids of unknown targets are accepted.</summary>
public sealed record Author(string Name, AuthorRole Role)
{
    /// <summary>Which pass it is, for who confirms must hold another; the name where nobody says.</summary>
    public string Who { get; init; } = Name;
}
