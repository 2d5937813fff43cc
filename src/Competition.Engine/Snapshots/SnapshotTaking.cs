using Competition.Journal;
using Microsoft.Extensions.Logging;

namespace Competition.Engine;

/// <summary>Takes snapshots of a running contest, beside everything else.</summary>
internal sealed partial class SnapshotTaking(RunningContest contest, EmbeddedHost host, HostPorts ports)
{
    /// <summary>Another one when this share of all entries is new: one of so many.</summary>
    private const int Share = 16;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private Task _taking = Task.CompletedTask;
    private SnapshotHead? _last;

    private SnapshotHead? Last => _last ?? host.Begun;

    /// <summary>Takes one whenever there is enough that is new.</summary>
    public async Task Run(CancellationToken cancel)
    {
        if (ports.Snapshots is not { } folder) return;
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                if (await IsDue()) await Take(folder, cancel);
                await Task.Delay(Look, ports.Time, cancel);
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
                await Task.Delay(Rest, ports.Time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<bool> IsDue()
    {
        var entries = (await contest.Heads()).Sum(h => h.Head.Number);
        var before = Last?.Entries ?? 0;
        return entries - before >= Math.Max(ports.SnapshotEntries, before / Share);
    }

    /// <summary>Takes one now, after any that is being taken.</summary>
    /// <exception cref="IOException">The disk does not take it, or a journal cannot be read now.</exception>
    public Task Take(SnapshotFolder folder, CancellationToken cancel)
    {
        lock (_gate) return _taking = Take(_taking, folder, cancel);
    }

    /// <summary>Completes when none is being taken: who comes next may delete what it was made of.</summary>
    public Task Taken()
    {
        lock (_gate) return _taking;
    }

    private async Task Take(Task before, SnapshotFolder folder, CancellationToken cancel)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancel.ThrowIfCancellationRequested();
        if (await host.Capture().WaitAsync(cancel) is not { } capture) return;
        var files = new SnapshotFiles(contest, folder);
        var head = await files.Write(capture, files.Holds(Last) ? Last : null, cancel);
        host.Use(files.Dossiers(head));
        _last = head;
        LogTaken(ports.Log, contest.Definition.Id.Value, head.Entries);
    }

    [LoggerMessage(Level = LogLevel.Information,
        Message = "Contest {Contest}: a snapshot of {Entries} entries is taken")]
    private static partial void LogTaken(ILogger log, string contest, long entries);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Contest {Contest}: a snapshot could not be taken")]
    private static partial void LogNotTaken(ILogger log, Exception e, string contest);
}
