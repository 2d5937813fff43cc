namespace Competition.Journal;

/// <summary>The door of an open journal: one append at a time, none after its end; closing waits for it.</summary>
internal sealed class AppendDoor(JournalId journal)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource? _inside;
    private string? _ended;

    /// <exception cref="JournalEndedException">The journal is dead or closed.</exception>
    /// <exception cref="InvalidOperationException">An append is inside.</exception>
    public async Task Through(Func<Task> append)
    {
        var inside = Enter();
        try
        {
            await append();
        }
        catch (AppendUnknownException)
        {
            End("dead");
            throw;
        }
        finally
        {
            lock (_gate) _inside = null;
            inside.SetResult();
        }
    }

    public void Live()
    {
        lock (_gate)
        {
            if (_ended is { } end) throw new JournalEndedException(journal, end);
        }
    }

    /// <summary>Lets nobody in any more and waits for who is inside; false where it was closed before.</summary>
    public async ValueTask<bool> Close()
    {
        var before = End("closed");
        Task inside;
        lock (_gate) inside = _inside?.Task ?? Task.CompletedTask;
        await inside;
        return before != "closed";
    }

    private TaskCompletionSource Enter()
    {
        Live();
        lock (_gate)
        {
            if (_inside is not null) throw new InvalidOperationException($"journal {journal}: one append at a time");
            return _inside = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private string? End(string how)
    {
        lock (_gate)
        {
            var before = _ended;
            _ended = how;
            return before;
        }
    }
}
