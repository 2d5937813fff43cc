namespace Competition.Testing;

/// <summary>An append that waits until the test lets it go on.</summary>
public sealed class HeldAppend
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the append has come.</summary>
    public Task Reached => _reached.Task;

    public void Release() => _released.TrySetResult();

    internal Task Pass()
    {
        _reached.TrySetResult();
        return _released.Task;
    }
}
