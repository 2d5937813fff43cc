using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A contest as its last <c>contest</c> fact declares it, compiled.</summary>
public sealed record Definition(
    ContestId Id, string Title, Rulebook Rules, Roster Roster, IReadOnlyList<VenueFace> Venues,
    TimeBase TimeBase, decimal? StartsAt, bool Public);
