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

    /// <summary>
    /// Voids and restores of one venue whose targets have not come; more are refused (<c>too-many-dangling</c>).
    /// </summary>
    public const int DanglingCorrections = 4_096;

    /// <summary>Entries that are read at once when a whole journal is.</summary>
    public const int OpeningBatch = 4_096;

    /// <summary>Entries that a venue tells at once when it opens: who is told counts once for each.</summary>
    public const int OpeningTold = 16_384;

    /// <summary>Facts of one journal that are kept for contestants who wake; beyond it the journal is read.</summary>
    public const int RecentFacts = 131_072;

    /// <summary>Volumes of a snapshot; where there are more, they become one.</summary>
    public const int SnapshotVolumes = 8;

    /// <summary>Steps of a board that are kept for those who come back.</summary>
    public const int BoardSteps = 256;

    /// <summary>Rows over all kept steps of a board: large boards keep fewer steps.</summary>
    public const int BoardStepRows = 2_000_000;

    /// <summary>Cells of the first key's parts that a board carries.</summary>
    public const int PartColumns = 24;

    /// <summary>Venues of a contest, beside the office.</summary>
    public const int Venues = 255;

    /// <summary>
    /// Journals of a contest on this node: the own one of each venue, and those of other nodes. A contest with more is
    /// not opened.
    /// </summary>
    public const int Journals = 4_096;

    /// <summary>Contents of one id over all journals; a contest with more is not opened.</summary>
    public const int Contents = 16;

    /// <summary>Ids with several contents that are listed.</summary>
    public const int ConflictsShown = 1_000;

    /// <summary>Bytes of entries that are read together to be given to another program.</summary>
    public const int RangeBytes = 1024 * 1024;

    /// <summary>Entrants × values of a contest; each is kept twice, in 24 bytes.</summary>
    public const int Cells = 8_000_000;

    /// <summary>Facts that a preview of other rules names as not read any more.</summary>
    public const int UnreadShown = 100;

    /// <summary>Roles of a contest that boards may be frozen for; each costs an evaluation of its own.</summary>
    public const int Audiences = 8;

    /// <summary>Runs of withheld entries that a position in the facts names, a journal.</summary>
    public const int WithheldRuns = 32;

    /// <summary>Contests of a node.</summary>
    public const int Contests = 1_024;

    /// <summary>Entries that a follower of the facts is given of one journal before the next has its turn.</summary>
    public const int FeedBatch = 256;

    /// <summary>Entries of which the hashes are read at once for receipts of re-sent facts.</summary>
    public const int StoodWindow = 1_024;

    /// <summary>Such windows that a venue keeps.</summary>
    public const int StoodWindows = 4;

    /// <summary>Characters of a position in the facts.</summary>
    public const int FeedTokenCharacters = 64 * 1024;

    /// <summary>Facts of a contest that wait for a second person; more are refused (<c>too-many-pending</c>).</summary>
    public const int PendingConfirmations = 256;

    /// <summary>Random characters of an id that the engine gives, to a fact or to what waits for somebody.</summary>
    public const int MadeIdCharacters = 24;

    /// <summary>Entrants under review that a board names.</summary>
    public const int ReviewShown = 256;

    /// <summary>How long a fact waits for its second person.</summary>
    public static TimeSpan Confirming { get; } = TimeSpan.FromMinutes(10);

    /// <summary>How long the receipt of a void or restore waits until its target knows of it.</summary>
    public static TimeSpan Delivery { get; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a contest that is closed waits until everybody is told.</summary>
    public static TimeSpan Settling { get; } = TimeSpan.FromSeconds(10);

    /// <summary>How far <c>at</c> may be ahead of the venue's time in a utc contest.</summary>
    public static TimeSpan Ahead { get; } = TimeSpan.FromSeconds(5);
}
