namespace Competition.Cli;

/// <summary>How a delivery ended.</summary>
internal abstract record Ending
{
    private Ending() { }

    /// <summary>Every fact has its answer.</summary>
    public sealed record Complete : Ending;

    /// <summary>The server was away for too long; what is left can be sent by running the command again.</summary>
    public sealed record GaveUp(string Why) : Ending;

    /// <summary>The server does not take facts from this sender at all.</summary>
    public sealed record Rejected(string Why) : Ending;

    public sealed record Stopped : Ending;
}
