using Competition.Journal;
using Competition.Scoring;
using Microsoft.Extensions.Logging;

namespace Competition.Engine;

/// <summary>All contests of this node: opened from their journals at start, made by <see cref="Put"/>.</summary>
public sealed class ContestCatalogue : IAsyncDisposable
{
    /// <summary>Opens every contest whose journals are here; when it returns, their boards are current.</summary>
    public static Task<ContestCatalogue> Open(
        IJournals journals, EngineSettings settings, TimeProvider time, ILoggerFactory logs) => throw new NotSupportedException();

    /// <summary>By id.</summary>
    public IReadOnlyList<LiveContest> All => throw new NotSupportedException();

    public LiveContest? Find(ContestId id) => throw new NotSupportedException();

    /// <summary>Creates a contest, or replaces one without marks. The body is that of <c>PUT /api/contests/{c}</c>.</summary>
    public Task<PutOutcome> Put(ContestId id, Members body, Author author) => throw new NotSupportedException();

    /// <summary>Stops taking facts, completes every receipt that is under way, closes the journals.</summary>
    public ValueTask DisposeAsync() => throw new NotSupportedException();
}
