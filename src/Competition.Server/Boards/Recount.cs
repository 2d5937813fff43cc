using Competition.Scoring;

namespace Competition.Server;

/// <summary>One evaluation that several wait for; it goes on as long as one of them does.</summary>
#pragma warning disable CA1001 // The source of the stop has neither timer nor handle, and who waits may still ask it.
internal sealed class Recount(Func<CancellationToken, Task<Evaluation>> evaluate)
#pragma warning restore CA1001
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private Task<Evaluation>? _running;
    private int _waiting;

    /// <summary>Nobody waited for it any more, or it failed: it answers nobody else.</summary>
    public bool IsGivenUp => _stop.IsCancellationRequested || _running is { IsFaulted: true } or { IsCanceled: true };

    /// <summary>
    /// Null where it was given up. Who leaves stays until it has stopped, so that his turn is not free before.
    /// </summary>
    public async Task<Evaluation?> Evaluation(CancellationToken cancel)
    {
        Task<Evaluation> running;
        lock (_gate)
        {
            if (IsGivenUp) return null;
            _waiting++;
            running = _running ??= Task.Run(() => evaluate(_stop.Token), CancellationToken.None);
        }

        await using var leaving = cancel.Register(Leave);
        try
        {
            return await running;
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private void Leave()
    {
        lock (_gate)
        {
            if (--_waiting == 0 && _running is { IsCompleted: false }) _stop.Cancel();
        }
    }
}
