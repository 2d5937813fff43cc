using Competition.Engine;
using Competition.Journal;

namespace Competition.Server;

/// <summary>A book, and up to where the journals are in it. Not safe from several threads.</summary>
internal sealed class RefPages : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly Dictionary<JournalId, long> _upTo = [];
    private TaskCompletionSource? _next;

    public RefBook Book { get; } = new();

    public CancellationToken End => _end.Token;

    /// <summary>Completes when there is more in it; fails when there can be no more.</summary>
    public Task Next => (_next ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public bool Have(IReadOnlyList<(JournalId Journal, Head Head)> heads) =>
        heads.All(h => _upTo.GetValueOrDefault(h.Journal) >= h.Head.Number);

    public IReadOnlyList<RefPlace> Take(FeedFact found)
    {
        _upTo[found.Journal] = found.Entry.Number;
        _next?.TrySetResult();
        _next = null;
        return Book.Take(found.Entry.Fact);
    }

    public void Tear(Exception why)
    {
        _next?.TrySetException(why);
        _next = null;
    }

    public Task Close() => _end.CancelAsync();

    public void Dispose() => _end.Dispose();
}
