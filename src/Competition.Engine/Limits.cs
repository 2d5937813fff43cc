namespace Competition.Engine;

/// <summary>Every bound of the engine, by name.</summary>
public static class Limits
{
    /// <summary>Facts of one venue that wait for the disk; more are refused (<c>too-many-waiting</c>).</summary>
    public const int WaitingFacts = 65_536;

    /// <summary>Entries of one commit group.</summary>
    public const int GroupEntries = 4_096;

    /// <summary>Bytes of one commit group.</summary>
    public const int GroupBytes = 4 * 1024 * 1024;

    /// <summary>
    /// Bytes of one entry; a longer fact is refused (<c>fact-too-large</c>), a contest fact may have more.
    /// </summary>
    public const int EntryBytes = 64 * 1024;

    /// <summary>Bytes of a contest fact: rulebook and roster.</summary>
    public const int ContestBytes = 16 * 1024 * 1024;

    /// <summary>Commit groups whose contestants have not been told yet; then receipts wait.</summary>
    public const int UntoldGroups = 8;

    /// <summary>Entries that a venue reads at once when it opens.</summary>
    public const int OpeningBatch = 4_096;

    /// <summary>Steps of a board that are kept for those who come back.</summary>
    public const int BoardSteps = 256;

    /// <summary>Rows over all kept steps of a board: large boards keep fewer steps.</summary>
    public const int BoardStepRows = 2_000_000;

    /// <summary>Cells of the first key's parts that a board carries.</summary>
    public const int PartColumns = 24;

    /// <summary>Characters of a token of the feed; a longer one is none.</summary>
    public const int FeedTokenCharacters = 64 * 1024;

    /// <summary>Entries of one journal that a feed reads at once.</summary>
    public const int FeedBatch = 256;

    /// <summary>Hashes that are read back at once for receipts of facts that are sent again.</summary>
    public const int StoodWindow = 1024;

    /// <summary>Such windows that a venue keeps.</summary>
    public const int StoodWindows = 4;

    /// <summary>Venues of a contest.</summary>
    public const int Venues = 256;

    /// <summary>Contests of a node.</summary>
    public const int Contests = 1_024;

    /// <summary>How far <c>at</c> may be ahead of the venue's time in a utc contest.</summary>
    public static TimeSpan Ahead { get; } = TimeSpan.FromSeconds(5);
}
