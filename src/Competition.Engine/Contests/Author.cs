namespace Competition.Engine;

/// <summary>Who submits: kept as evidence, and decides which voids of unknown targets are accepted.</summary>
public sealed record Author(string Name, AuthorRole Role);
