namespace Competition.Server;

/// <summary>Waits for the end of a pass and does what is to be done then, until it is disposed.</summary>
internal sealed class PassWatch : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;

    /// <param name="then">Is told why: <see cref="Bearer.WhyOver"/>.</param>
    public PassWatch(PassEnds ends, Bearer bearer, Func<string, Task> then) => _watching = Watch(ends, bearer, then);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        _stop.Dispose();
    }

    private async Task Watch(PassEnds ends, Bearer bearer, Func<string, Task> then)
    {
        try
        {
            await then(await ends.Of(bearer, _stop.Token));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The connection ended before the pass.
        }
    }
}
