using Competition.Journal;
using Microsoft.Extensions.Logging;

namespace Competition.Engine;

/// <summary>Takes snapshots of a running contest, beside everything else.</summary>
internal sealed partial class SnapshotTaking(RunningContest contest, EmbeddedHost host, HostPorts ports)
    : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private SnapshotHead? _last;

    /// <param name="last">That with which the contest began.</param>
    public async Task Run(SnapshotHead? last, CancellationToken cancel)
    {
        _last = last;
        if (ports.Snapshots is not { } folder) return;
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                if (await IsDue()) await Take(folder, cancel);
                await Task.Delay(Limits.SnapshotLook, ports.Time, cancel);
            }
            catch (OperationCanceledException)
            {
                return;
            }
#pragma warning disable CA1031 // A contest needs no snapshot: whatever went wrong, it goes on without.
            catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
            {
                LogNotTaken(ports.Log, e, contest.Definition.Id.Value);
                await Task.Delay(Limits.SnapshotRest, ports.Time, CancellationToken.None).WaitAsync(cancel)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<bool> IsDue()
    {
        var entries = (await contest.Heads()).Sum(h => h.Head.Number);
        var before = _last?.Entries ?? 0;
        return entries - before >= Math.Max(ports.SnapshotEntries, before / Limits.SnapshotShare);
    }

    /// <summary>Takes one now.</summary>
    /// <exception cref="IOException">The disk does not take it, or a journal cannot be read now.</exception>
    public async Task Take(SnapshotFolder folder, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            if (await host.Capture() is not { } capture) return;
            var files = new SnapshotFiles(contest, folder);
            _last = await files.Write(capture, _last, cancel);
            host.Use(files.Dossiers(_last));
            LogTaken(ports.Log, contest.Definition.Id.Value, _last.Entries);
        }
        finally
        {
            _one.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Information,
        Message = "Contest {Contest}: a snapshot of {Entries} entries is taken")]
    private static partial void LogTaken(ILogger log, string contest, long entries);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Contest {Contest}: a snapshot could not be taken")]
    private static partial void LogNotTaken(ILogger log, Exception e, string contest);
}
