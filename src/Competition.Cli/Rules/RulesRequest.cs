namespace Competition.Cli;

/// <summary>What <c>competition rules</c> was asked for.</summary>
internal sealed record RulesRequest(Uri Server, string Contest, string Pass, string Rulebook)
{
    public required TimeSpan GiveUp { get; init; }

    /// <summary>When they were decided; null = now, where the contest is in UTC.</summary>
    public string? At { get; init; }

    /// <summary>Sends them without asking.</summary>
    public required bool Yes { get; init; }
}
