namespace Competition.Server;

/// <summary>Says once that something is no longer used.</summary>
internal sealed class RefUse(Action leave) : IDisposable
{
    private int _isOver;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isOver, 1) == 0) leave();
    }
}
