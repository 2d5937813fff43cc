namespace Competition.Cli;

/// <summary>What <c>competition seat</c> was asked for.</summary>
internal sealed record SeatRequest(Uri Server, string Contest, string Pass, string Seat, string Role)
{
    public string? Title { get; init; }

    public string? Judge { get; init; }

    /// <summary>None: the role's.</summary>
    public required IReadOnlyList<string> By { get; init; }

    public string? Venue { get; init; }

    /// <summary>None: all.</summary>
    public required IReadOnlyList<string> Nodes { get; init; }

    public bool IsBlind { get; init; }

    public bool Replaces { get; init; }

    public required TimeSpan GiveUp { get; init; }
}
