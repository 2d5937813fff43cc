namespace Competition.Cli;

/// <summary>What <c>competition replay</c> was asked for.</summary>
internal sealed record ReplayRequest(Uri Server, string Contest, string Pass, string Facts)
{
    /// <summary>So many times as fast as it happened; <see cref="Options.Max"/> = all at once.</summary>
    public required decimal Speed { get; init; }

    public required int Sources { get; init; }

    public required TimeSpan GiveUp { get; init; }

    /// <summary>With the roster: the contest is created where it does not exist.</summary>
    public string? Rulebook { get; init; }

    public string? Roster { get; init; }

    /// <summary>Of the venues of a contest that is created; an IANA name.</summary>
    public required string TimeZone { get; init; }

    /// <summary>A contest with other documents gets these, as long as it has no marks.</summary>
    public required bool Replace { get; init; }
}
