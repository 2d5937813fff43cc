using Competition.Journal;
using Microsoft.Extensions.Logging;

namespace Competition.Engine;

/// <summary>What every actor of this process shares: the store, the lanes, the clock, the log.</summary>
internal sealed record HostPorts(string Node, IJournals Journals, Lanes Lanes, TimeProvider Time, ILogger Log)
{
    /// <summary>Where snapshots are kept; null = none are.</summary>
    public SnapshotFolder? Snapshots { get; init; }

    /// <summary>Entries after which another snapshot is taken, of a contest that has not many more.</summary>
    public int SnapshotEntries { get; init; }
}
