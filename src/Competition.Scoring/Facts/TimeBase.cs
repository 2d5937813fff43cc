namespace Competition.Scoring;

/// <summary>How <c>at</c> is written: RFC 3339 (inside: seconds since 1970), or seconds on an own base.</summary>
public enum TimeBase { Utc, Seconds }
