namespace Competition.Server;

/// <summary>
/// Every bound of the server; those that an organiser may tune are defaults of a setting of the same name.
/// </summary>
internal static class Limits
{
    /// <summary>A body, where a call does not say otherwise.</summary>
    public const int BodyBytes = 64 * 1024;

    /// <summary>Body of <c>PUT /api/contests/{c}</c>: rulebook and roster together.</summary>
    public const int ContestBytes = 16 * 1024 * 1024;

    /// <summary>Body of a request of facts, unpacked.</summary>
    public const int FactsBytes = 32 * 1024 * 1024;

    /// <summary>
    /// Lines of a request of facts: their receipts may all have to wait for a client that sends first and reads
    /// later.
    /// </summary>
    public const int LinesPerRequest = 100_000;

    /// <summary>One line of facts; a longer one is refused, the others go on.</summary>
    public const int LineBytes = 64 * 1024;

    /// <summary>A line that holds another version of the rules or the roster.</summary>
    public const int LongLineBytes = ContestBytes;

    /// <summary>
    /// Facts of one request that wait for a receipt: enough to share a sync, too few to crowd out others.
    /// </summary>
    public const int FactsUnderWay = 1_024;

    /// <summary>Unwritten receipts that are sent together.</summary>
    public const int FlushBytes = 16 * 1024;

    /// <summary>Boards that one wall follows.</summary>
    public const int FollowsPerWall = 16;

    /// <summary>Sheets that one tablet has open, and values that it has begun.</summary>
    public const int OpenSheets = 64;

    /// <summary>How often in a second a tablet is told that marks have changed; more at once are told as one.</summary>
    public const int ChangesPerSecond = 10;

    /// <summary>A message from a wall: a contest, a board and a hash fit many times over.</summary>
    public const int WallMessageBytes = 4 * 1024;

    /// <summary>Languages of one title that walls are told.</summary>
    public const int TitleLanguages = 8;

    /// <summary>Walls that are connected.</summary>
    public const int Walls = 10_000;

    /// <summary>Walls without a pass from one address: a hall may be behind one.</summary>
    public const int WallsPerAddress = 2_500;

    /// <summary>Bytes to one client that the operating system holds unsent.</summary>
    public const int UnsentBytes = 64 * 1024;

    /// <summary>Feeds of facts that are open.</summary>
    public const int Feeds = 256;

    /// <summary>Feeds without a pass to one address.</summary>
    public const int FeedsPerAddress = 32;

    /// <summary>One of so many is left to those who bring a pass; and of those who wait, to other addresses.</summary>
    public const int ReservedPart = 4;

    /// <summary>Boards that are recomputed from the journals at the same time.</summary>
    public const int Recounts = 4;

    /// <summary>Boards that are recomputed for one address without a pass.</summary>
    public const int RecountsPerAddress = 1;

    /// <summary>Recounts that are kept for who asks the same again.</summary>
    public const int KeptRecounts = 4;

    /// <summary>Recounts that wait for their turn.</summary>
    public const int RecountQueue = 64;

    /// <summary>Names that the answer to an unknown one lists.</summary>
    public const int ShownNames = 32;

    /// <summary>Characters of an unknown name that an answer repeats.</summary>
    public const int ShownName = 100;

    /// <summary>Requests a second from one address (an IPv6 network of 64 bits).</summary>
    public const int RequestsPerAddress = 2_000;

    /// <summary>Requests a second with one pass.</summary>
    public const int RequestsPerPass = 5_000;

    /// <summary>Seconds' worth of requests that may come in a burst.</summary>
    public const int BurstSeconds = 10;

    /// <summary>A pass that an organiser sets himself.</summary>
    public const int PassCharacters = 16;

    /// <summary>Seats that wait for a device at the same time.</summary>
    public const int Pairings = 200;

    /// <summary>Wrong PINs from one address before it must wait.</summary>
    public const int WrongPins = 5;

    /// <summary>
    /// Wrong PINs of all addresses together within the life of a pairing: with every pairing that may wait, one of
    /// them is guessed with a chance of less than 1 : 100, with ten of them 1 : 2500.
    /// </summary>
    public const int WrongPinsOfAll = 40;

    /// <summary>Days for which a pass holds, where its maker does not say.</summary>
    public const int PassDays = 14;

    /// <summary>Days for which a pass may hold.</summary>
    public const int LongestPassDays = 366;

    /// <summary>Characters of the names that a device gives to itself and to who holds it.</summary>
    public const int HolderCharacters = 64;

    /// <summary>Seconds by which the clock of a seat's device may be unsure when it enters a time.</summary>
    public const decimal ClockUncertainty = 0.5m;

    /// <summary>How often a Redis that does not answer yet is asked at start, a second apart.</summary>
    public const int RedisAttempts = 10;

    /// <summary>Log files that are kept, one a day or one every <see cref="LogBytes"/>.</summary>
    public const int LogFiles = 31;

    public const int LogBytes = 64 * 1024 * 1024;
}
