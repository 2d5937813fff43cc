namespace Competition.Cli;

/// <summary>What became of a request.</summary>
internal abstract record ServerAnswer
{
    private ServerAnswer() { }

    public sealed record Good : ServerAnswer;

    /// <summary>
    /// Nothing, or nothing yet: try again, not before <paramref name="RetryAfter"/> where the server says so.
    /// </summary>
    public sealed record Lost(string Why, TimeSpan? RetryAfter) : ServerAnswer;

    /// <summary>The server says no, and would say so again.</summary>
    public sealed record Rejected(int Status, string Why) : ServerAnswer;
}
