using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A venue as the contest declares it. Time zone: an IANA name.</summary>
public sealed record VenueFace(VenueId Id, string Title, string TimeZone);
