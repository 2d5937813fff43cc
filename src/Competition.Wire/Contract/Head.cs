namespace Competition.Wire;

/// <summary>Where a board stands: sent on following and whenever status or view change.</summary>
public sealed record Head(
    string Contest, string Of, string ContestTitle, string BoardTitle, string TimeZone,
    long Version, string Hash, string AsOf, string Status, string View);
