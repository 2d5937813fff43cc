namespace Competition.Server;

/// <summary>A venue of a contest. Time zone: an IANA name.</summary>
internal sealed record VenueLine(string Id, string Title, string TimeZone);
