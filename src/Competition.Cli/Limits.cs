namespace Competition.Cli;

/// <summary>Every bound of the command line; what is over one is refused by name.</summary>
internal static class Limits
{
    /// <summary>Problems that are shown at once.</summary>
    public const int ShownProblems = 50;

    /// <summary>Names that a message lists.</summary>
    public const int ShownNames = 20;

    /// <summary>A rulebook or roster in bytes.</summary>
    public const int DocumentBytes = Scoring.Limits.DocumentBytes;

    /// <summary>One line of a facts file in bytes: a contest fact carries its rulebook and roster.</summary>
    public const int LineBytes = Scoring.Limits.DocumentBytes;

    /// <summary>Facts of one replay: all of them wait in memory for their time.</summary>
    public const int ReplayedFacts = 5_000_000;

    /// <summary>Senders of one replay.</summary>
    public const int Sources = 64;

    /// <summary>Facts that go into one request.</summary>
    public const int BatchFacts = 256;

    /// <summary>Bytes that go into one request; a longer fact goes alone.</summary>
    public const int BatchBytes = 128 << 10;

    /// <summary>Refused facts that are shown for each reason.</summary>
    public const int ShownRefusals = 3;

    /// <summary>An explanation or a preview that a server gives, in bytes.</summary>
    public const int AnswerBytes = 64 << 20;

    /// <summary>A published result, or a file of receipts, that is verified, in bytes.</summary>
    public const int VerifiedBytes = 64 << 20;

    /// <summary>Standings of one board, and facts, that a preview of rules shows.</summary>
    public const int ShownChanges = 20;

    /// <summary>Contestants of a simulated contest.</summary>
    public const int Contestants = 200;

    /// <summary>Venues of a simulated contest.</summary>
    public const int Venues = 8;

    /// <summary>Minutes of a simulated contest.</summary>
    public const int Minutes = 600;

    /// <summary>Contestants times minutes of a simulated contest: every second of a bench waits in memory.</summary>
    public const int BenchMinutes = 3_000;
}
