using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Group commit: while one group is being synced the next one fills. All members are called on the venue's lane.
/// </summary>
internal sealed class Commits(IJournal journal, Func<IReadOnlyList<Entry>, Task> tell, Action<Entry> retract)
{
    private readonly LinkedList<Pending> _waiting = new();
    private readonly Dictionary<long, Task<Refusal?>> _pending = [];
    private readonly Queue<Task> _telling = [];
    private Task _running = Task.CompletedTask;
    private AppendUnknownException? _unknown;

    public int Waiting => _waiting.Count;

    /// <summary>
    /// Completes after the sync, with null; or with the refusal when it is known that the entry was not written.
    /// </summary>
    /// <exception cref="AppendUnknownException">Nobody knows whether it was.</exception>
    public Task<Refusal?> Add(Entry entry)
    {
        if (_unknown is not null) return Task.FromException<Refusal?>(_unknown);
        var pending = new Pending(entry);
        _waiting.AddLast(pending);
        _pending[entry.Number] = pending.Done.Task;
        if (_running.IsCompleted) _running = Run();
        return pending.Done.Task;
    }

    /// <summary>The sync that an entry still waits for; null when it is on disk.</summary>
    public Task<Refusal?>? PendingOf(long entry) => _pending.GetValueOrDefault(entry);

    /// <summary>
    /// Completes when no more groups are untold than allowed: receipts wait for it, which slows the sources down. The
    /// writing never does, for who is being told may wait for an entry that is still to be written.
    /// </summary>
    public Task Told() => _telling.Count <= Limits.UntoldGroups ? Task.CompletedTask : _telling.Peek();

    /// <summary>Completes when nothing is being written.</summary>
    public Task Written() => _running;

    /// <summary>Completes when everything is on disk and everybody told.</summary>
    public async Task Settle()
    {
        await _running;
        while (_telling.TryDequeue(out var telling)) await telling;
    }

    private async Task Run()
    {
        while (_waiting.Count > 0 && _unknown is null)
        {
            var group = Take();
            try
            {
                await journal.Append([.. group.Select(p => p.Entry)]);
            }
            catch (AppendRefusedException refused)
            {
                Refuse(group, refused.Code);
                continue;
            }
            catch (AppendUnknownException unknown)
            {
                Fail(group, unknown);
                return;
            }

            Stand(group);
        }
    }

    private void Stand(List<Pending> group)
    {
        foreach (var pending in group) Finish(pending, refusal: null);
        while (_telling.TryPeek(out var first) && first.IsCompleted) _telling.Dequeue();
        _telling.Enqueue(tell([.. group.Select(p => p.Entry)]));
    }

    private List<Pending> Take()
    {
        var group = new List<Pending>();
        var bytes = 0L;
        while (_waiting.First is { } next && group.Count < Limits.GroupEntries)
        {
            bytes += next.Value.Entry.Bytes.Length;
            if (group.Count > 0 && bytes > Limits.GroupBytes) break;
            group.Add(next.Value);
            _waiting.RemoveFirst();
        }

        return group;
    }

    // What is chained after a refused entry cannot stand either: the last goes first.
    private void Refuse(List<Pending> group, string code)
    {
        List<Pending> chained = [.. group, .. _waiting];
        _waiting.Clear();
        for (var i = chained.Count - 1; i >= 0; i--) retract(chained[i].Entry);
        foreach (var pending in chained) Finish(pending, Refusals.NotWritten(code));
    }

    private void Fail(List<Pending> group, AppendUnknownException unknown)
    {
        _unknown = unknown;
        List<Pending> lost = [.. group, .. _waiting];
        _waiting.Clear();
        foreach (var pending in lost)
        {
            _pending.Remove(pending.Entry.Number);
            pending.Done.SetException(unknown);
        }
    }

    private void Finish(Pending pending, Refusal? refusal)
    {
        _pending.Remove(pending.Entry.Number);
        pending.Done.SetResult(refusal);
    }

    private sealed record Pending(Entry Entry)
    {
        public TaskCompletionSource<Refusal?> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
