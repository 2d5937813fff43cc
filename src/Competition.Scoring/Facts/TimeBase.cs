namespace Competition.Scoring;

/// <summary>How <c>at</c> is written: RFC 3339 (inside: seconds since 1970), or seconds on an own base.</summary>
public enum TimeBase
{
    /// <summary>RFC 3339 with an offset where it is written, seconds since 1970 inside.</summary>
    Utc,

    /// <summary>Seconds on the contest's own base, there and here: imports.</summary>
    Seconds,
}
