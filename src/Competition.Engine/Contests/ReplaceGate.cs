namespace Competition.Engine;

/// <summary>
/// Many submit at once, or one replaces alone: who replaces waits for those who submit, and they wait for it.
/// </summary>
internal sealed class ReplaceGate
{
    private readonly Lock _gate = new();
    private int _inside;
    private bool _closed;
    private TaskCompletionSource? _alone;
    private TaskCompletionSource? _empty;

    /// <exception cref="IOException">The contest is being closed.</exception>
    public async Task<Pass> Enter()
    {
        while (true)
        {
            Task wait;
            lock (_gate)
            {
                if (_closed) throw new IOException("the contest is being closed; send the fact again");
                if (_alone is null)
                {
                    _inside++;
                    return new Pass(Leave);
                }

                wait = _alone.Task;
            }

            await wait;
        }
    }

    /// <summary>
    /// Completes when nobody is inside; nobody enters until the pass is given back. Who comes second waits for the
    /// first.
    /// </summary>
    public async Task<Pass> Alone()
    {
        while (true)
        {
            Task wait;
            bool isFirst;
            lock (_gate)
            {
                isFirst = _alone is null;
                wait = _alone?.Task ?? Begin();
            }

            await wait;
            if (isFirst) return new Pass(Open);
        }
    }

    public Task<Pass> Close()
    {
        lock (_gate)
        {
            _closed = true;
        }

        return Alone();
    }

    private Task Begin()
    {
        _alone = Fresh();
        _empty = Fresh();
        if (_inside == 0) _empty.SetResult();
        return _empty.Task;
    }

    private void Leave()
    {
        lock (_gate)
        {
            if (--_inside == 0) _empty?.TrySetResult();
        }
    }

    private void Open()
    {
        lock (_gate)
        {
            _alone?.SetResult();
            (_alone, _empty) = (null, null);
        }
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal sealed class Pass(Action back) : IDisposable
    {
        public void Dispose() => back();
    }
}
