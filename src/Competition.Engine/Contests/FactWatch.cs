namespace Competition.Engine;

/// <summary>Wakes those who wait for the next fact.</summary>
internal sealed class FactWatch
{
    private TaskCompletionSource _next = Fresh();

    /// <summary>Take it before looking for facts: what comes after that completes it.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Signal() => Interlocked.Exchange(ref _next, Fresh()).TrySetResult();

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
