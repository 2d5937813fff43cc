namespace Competition.Cli.Tests;

/// <summary>How a server fails a request of facts.</summary>
internal enum Fault
{
    None,

    /// <summary>The connection breaks before anything was taken.</summary>
    DropBefore,

    /// <summary>Everything was taken, but the receipts never come.</summary>
    LoseReceipts,

    /// <summary>Everything was taken; the connection breaks after half of the receipts, within a line.</summary>
    HalfTheReceipts,

    /// <summary>The answer ends in good order after half of the receipts.</summary>
    FewerReceipts,

    Busy,

    TooManyRequests,

    /// <summary>One fact of the batch cannot be written now; the others are.</summary>
    DiskFull,

    /// <summary>No answer at all, until the client goes away.</summary>
    Silence,

    /// <summary>The batch is larger than this server takes.</summary>
    TooLarge,

    NoPass,

    /// <summary>A page of some proxy instead of receipts.</summary>
    Nonsense,
}
