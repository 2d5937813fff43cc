using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A running contest, as hubs and the API see it. All members may be called from any thread.</summary>
public sealed class LiveContest
{
    public ContestId Id => throw new NotSupportedException();

    public Definition Definition => throw new NotSupportedException();

    public ContestStatus Status => throw new NotSupportedException();

    /// <summary>The heads of its journals that are on disk.</summary>
    public IReadOnlyList<(JournalId Journal, Head Head)> Heads => throw new NotSupportedException();

    /// <summary>Brings a fact to its venue; completes when the fact is on disk, or refused.</summary>
    public Task<Receipt> Submit(Fact fact, Author author) => throw new NotSupportedException();

    /// <summary>The live board; null where the rulebook has no such board.</summary>
    public BoardFeed? Board(BoardRef board) => throw new NotSupportedException();

    /// <summary>Recomputes everything from the journals; null = all facts.</summary>
    public Task<Evaluation> Evaluate(decimal? asOf, CancellationToken cancel) => throw new NotSupportedException();

    /// <summary>
    /// The facts of all journals, each with the token after it; from the beginning where <paramref name="after"/> is null.
    /// Goes on live until cancelled. Null where the token is not one of this contest.
    /// </summary>
    public IAsyncEnumerable<FeedFact>? Facts(string? after, CancellationToken cancel) => throw new NotSupportedException();
}
