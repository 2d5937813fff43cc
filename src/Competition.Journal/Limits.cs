namespace Competition.Journal;

/// <summary>The bounds of journals. What is over one is refused by name; nothing is dropped.</summary>
public static class Limits
{
    /// <summary>Bytes of an entry (a contest fact carries rulebook and roster). Code: <c>entry-too-large</c>.</summary>
    public const int MaxEntryBytes = 16 << 20;

    /// <summary>Lists and maps inside one another in a fact, its own members being the first.</summary>
    public const int MaxDepth = 64;

    /// <summary>Entries of one commit group. Code: <c>too-many-entries</c>.</summary>
    public const int MaxGroupEntries = 1 << 16;

    /// <summary>Bytes of the entries of one commit group. Code: <c>group-too-large</c>.</summary>
    public const int MaxGroupBytes = 32 << 20;

    /// <summary>A segment that would grow beyond this is closed and the next one begun.</summary>
    public const long SegmentBytes = 8 << 20;

    /// <summary>Threads of a store that write and sync; more journals than these take turns.</summary>
    public const int WriterThreads = 8;

    /// <summary>Bytes that a reader takes from disk at once; it grows to an entry that is larger.</summary>
    public const int ReadBytes = 256 << 10;

    /// <summary>Bytes between places of a segment that are remembered, so that a read begins near its entry.</summary>
    public const int WaypointBytes = 256 << 10;

    /// <summary>
    /// Bytes of zeros that are written ahead of the groups, at most: a group that overwrites them is synced without the
    /// file system's own journal.
    /// </summary>
    public const int RoomBytes = 1 << 20;

    /// <summary>Room that a small segment gets; it grows with the segment.</summary>
    public const int LeastRoomBytes = 64 << 10;

    /// <summary>Times that a view looks again where the last group does not hold: it may be being written.</summary>
    public const int ViewLooks = 4;

    /// <summary>Items of a stream that are read at once; fewer where they are large.</summary>
    public const int PageGroups = 256;

    /// <summary>How often an opening reads again because another writer has come between.</summary>
    public const int OpeningTries = 8;

    /// <summary>How long Redis has for an answer, unless it is told otherwise.</summary>
    public static TimeSpan RedisPatience { get; } = TimeSpan.FromSeconds(5);
}
