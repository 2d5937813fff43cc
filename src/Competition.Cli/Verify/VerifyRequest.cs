namespace Competition.Cli;

/// <summary>What <c>competition verify</c> was asked for, as it stands on the command line.</summary>
internal sealed record VerifyRequest
{
    public string? Journals { get; init; }

    public string? Contest { get; init; }

    public string? Pass { get; init; }

    public string? Result { get; init; }

    public IReadOnlyList<string> Keys { get; init; } = [];

    public string? Receipts { get; init; }

    public string? Copy { get; init; }

    public TimeSpan GiveUp { get; init; }
}
