using Competition.Journal;

namespace Competition.Engine;

/// <summary>What the engine is told at start.</summary>
/// <param name="Node">This node's id: the writer's half of its journals' names.</param>
/// <param name="PublishEvery">Least time between two patches of a board; an idle board publishes at once.</param>
/// <param name="Lanes">Single-threaded lanes of the embedded host.</param>
public sealed record EngineSettings(string Node, TimeSpan PublishEvery, int Lanes)
{
    /// <summary>Where snapshots are kept; null = none are, and every start reads the journals.</summary>
    public SnapshotFolder? Snapshots { get; init; }

    /// <summary>
    /// Entries after which a contest gets its first snapshot; another one whenever so many are new, and a sixteenth of
    /// all.
    /// </summary>
    public int SnapshotEntries { get; init; } = 20_000;
}
