using System.Collections.Concurrent;

namespace Competition.Journal;

/// <summary>A few threads for calls that wait for the disk, so that neither a lane nor the pool's threads do.</summary>
internal sealed class DiskThreads : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];
    private int _threads;

    public Task Run(Action act)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() => Do(act, done));
        if (Volatile.Read(ref _threads) < Limits.WriterThreads) Begin();
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

    private static void Do(Action act, TaskCompletionSource done)
    {
        try
        {
            act();
            done.SetResult();
        }
        catch (Exception failure)
        {
            done.SetException(failure);
        }
    }
}
