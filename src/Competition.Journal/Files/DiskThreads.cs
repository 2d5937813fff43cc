using System.Collections.Concurrent;

namespace Competition.Journal;

/// <summary>
/// A few threads for calls that wait for the disk, so that neither a lane nor the pool's threads do. There are as many
/// as calls were under way at once: a journal alone always finds the same one.
/// </summary>
internal sealed class DiskThreads : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];
    private int _underWay;
    private int _threads;

    public Task Run(Action act)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var underWay = Interlocked.Increment(ref _underWay);
        _work.Add(() => Do(act, done));
        if (underWay > Volatile.Read(ref _threads)) Begin();
        return done.Task;
    }

    /// <summary>Ends the threads after what they still have to do.</summary>
    public void Dispose() => _work.CompleteAdding();

    private void Begin()
    {
        var number = Interlocked.Increment(ref _threads);
        if (number > Limits.WriterThreads) return;
        new Thread(Loop) { IsBackground = true, Name = $"journal writer {number}" }.Start();
    }

    private void Loop()
    {
        foreach (var act in _work.GetConsumingEnumerable()) act();
    }

    private void Do(Action act, TaskCompletionSource done)
    {
        try
        {
            act();
            Interlocked.Decrement(ref _underWay);
            done.SetResult();
        }
        catch (Exception failure)
        {
            Interlocked.Decrement(ref _underWay);
            done.SetException(failure);
        }
    }
}
