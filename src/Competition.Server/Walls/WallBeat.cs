using System.Globalization;

namespace Competition.Server;

/// <summary>
/// One clock for all walls: a beat every two seconds, at which each is told that it has been told everything. While the
/// journals cannot be reached nobody can say so, and walls show how old their board is.
/// </summary>
internal sealed class WallBeat(JournalPulse journals, TimeProvider time) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private volatile TaskCompletionSource<string> _next = New();

    /// <summary>Completes at the next beat with its instant, RFC 3339.</summary>
    public Task<string> Next => _next.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await Ticks(timer, stoppingToken))
        {
            if (journals.IsLost) continue;
            var beat = _next;
            _next = New();
            beat.SetResult(time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        }
    }

    // A server that cannot start is stopped before it beats: that is no failure of the beat.
    private static async ValueTask<bool> Ticks(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static TaskCompletionSource<string> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
