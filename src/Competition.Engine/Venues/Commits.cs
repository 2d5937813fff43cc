using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Group commit: while one group is being synced the next one fills. All members are called on the venue's lane.
/// </summary>
internal sealed class Commits(IJournal journal, Func<IReadOnlyList<Entry>, Task> tell, Action<Entry> retract)
{
    private readonly LinkedList<Commit> _waiting = new();
    private readonly Dictionary<long, Commit> _pending = [];
    private readonly Queue<Task> _telling = [];
    private Task _running = Task.CompletedTask;
    private AppendUnknownException? _unknown;

    /// <summary>The last entry of which everybody is being told.</summary>
    public long Tells { get; private set; } = journal.Head.Number;

    public int Waiting => _waiting.Count;

    public Commit Add(Entry entry)
    {
        var commit = new Commit(entry);
        if (_unknown is not null)
        {
            commit.Lose(_unknown);
            return commit;
        }

        _waiting.AddLast(commit);
        _pending[entry.Number] = commit;
        if (_running.IsCompleted) _running = Run();
        return commit;
    }

    /// <summary>The sync that an entry still waits for; null when it is on disk.</summary>
    public Task<Refusal?>? PendingOf(Held held) =>
        held.Journal == journal.Id ? _pending.GetValueOrDefault(held.Entry)?.Written : null;

    /// <summary>Waits for the sync of the entry of that number; whether it is on disk.</summary>
    public async Task<bool> IsOnDisk(long entry) => !await Refused(new Held(journal.Id, entry, default));

    /// <summary>Waits for the sync of an entry; whether it came to nothing.</summary>
    public async Task<bool> Refused(Held held) => PendingOf(held) is { } pending && await pending is not null;

    /// <summary>
    /// Completes when no more groups are untold than allowed: receipts wait for it, which slows the sources down. The
    /// writing never does, for who is being told may wait for an entry that is still to be written.
    /// </summary>
    public Task Told() => _telling.Count <= Limits.UntoldGroups ? Task.CompletedTask : _telling.Peek();

    /// <summary>Completes when everybody is told who is being told now.</summary>
    public Task Telling() => Task.WhenAll(_telling);

    /// <summary>Completes when nothing is being written.</summary>
    public Task Written() => _running;

    /// <summary>Completes when everything is on disk and everybody told.</summary>
    public async Task Settle()
    {
        await _running;
        await Telling();
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
#pragma warning disable CA1031 // Whatever it was, nobody knows what is on disk, and who waits must hear it.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                Fail(group, new AppendUnknownException(fault.Message, fault));
                return;
            }

            Stand(group);
        }
    }

    private void Stand(List<Commit> group)
    {
        foreach (var commit in group) _pending.Remove(commit.Entry.Number);
        while (_telling.TryPeek(out var first) && first.IsCompleted) _telling.Dequeue();
        Tells = group[^1].Entry.Number;
        var telling = tell([.. group.Select(p => p.Entry)]);
        _telling.Enqueue(telling);
        foreach (var commit in group) commit.Stand(telling);
    }

    private List<Commit> Take()
    {
        var group = new List<Commit>();
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
    private void Refuse(List<Commit> group, string code)
    {
        List<Commit> chained = [.. group, .. _waiting];
        _waiting.Clear();
        for (var i = chained.Count - 1; i >= 0; i--) retract(chained[i].Entry);
        foreach (var commit in chained)
        {
            _pending.Remove(commit.Entry.Number);
            commit.Refuse(Refusals.NotWritten(code));
        }
    }

    private void Fail(List<Commit> group, AppendUnknownException unknown)
    {
        _unknown = unknown;
        List<Commit> lost = [.. group, .. _waiting];
        _waiting.Clear();
        foreach (var commit in lost)
        {
            _pending.Remove(commit.Entry.Number);
            commit.Lose(unknown);
        }
    }
}
