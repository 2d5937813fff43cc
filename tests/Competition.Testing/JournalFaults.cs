using System.Collections.Concurrent;
using Competition.Journal;

namespace Competition.Testing;

/// <summary>
/// What happens to the next appends and reads of one journal. Holds and outcomes queue up independently; each append
/// that is within bounds uses up one of each. They outlive the open journal, as a bad disk does.
/// </summary>
public sealed class JournalFaults
{
    private readonly ConcurrentQueue<HeldAppend> _holds = new();
    private readonly ConcurrentQueue<(Exception? Failure, bool Written)> _outcomes = new();

    private readonly ConcurrentQueue<Func<Task>> _reads = new();

    /// <summary>The append waits, off the disk, until it is released.</summary>
    public HeldAppend HoldNext()
    {
        var held = new HeldAppend();
        _holds.Enqueue(held);
        return held;
    }

    /// <summary>An append that goes well before the next fault in the queue.</summary>
    public void LetNextThrough() => _outcomes.Enqueue((Failure: null, Written: true));

    /// <summary>Known to have failed: nothing is written, the journal goes on.</summary>
    public void RefuseNext(string code) =>
        _outcomes.Enqueue((new AppendRefusedException(code, inner: null), Written: false));

    /// <summary>The journal dies; opening it again tells whether the group was <paramref name="written"/>.</summary>
    public void LoseNext(bool written) =>
        _outcomes.Enqueue((new AppendUnknownException("the disk went silent", inner: null), written));

    /// <summary>The append fails with what no journal should throw; nothing is written.</summary>
    public void BreakNext(Exception how) => _outcomes.Enqueue((how, Written: false));

    /// <summary>The next read that comes to an entry fails.</summary>
    public void FailNextRead(Exception how) => _reads.Enqueue(() => Task.FromException(how));

    /// <summary>The next read that comes to an entry waits until it is released.</summary>
    public HeldAppend HoldNextRead()
    {
        var held = new HeldAppend();
        _reads.Enqueue(held.Pass);
        return held;
    }

    internal Task Read() => _reads.TryDequeue(out var read) ? read() : Task.CompletedTask;

    internal Task Hold() => _holds.TryDequeue(out var held) ? held.Pass() : Task.CompletedTask;

    internal (Exception? Failure, bool Written) Outcome() =>
        _outcomes.TryDequeue(out var outcome) ? outcome : (Failure: null, Written: true);
}
