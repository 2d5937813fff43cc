using System.Diagnostics;
using Competition.Journal;
using Microsoft.Extensions.Logging;

namespace Competition.Engine;

/// <summary>
/// Reads, after a start with a snapshot, what that start did not: a damaged journal must not go unnoticed for as long
/// as nobody needs the place. Takes a small share of one core.
/// </summary>
internal sealed partial class Proofreading(RunningContest contest, HostPorts ports)
{
    /// <summary>For each second that it reads it waits so many.</summary>
    private const int Rest = 4;

    /// <summary>First come those who have been waiting for the start.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(5);

    public async Task Run(SnapshotHead begun, CancellationToken cancel)
    {
        await Task.Delay(Breath, ports.Time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var mark in begun.Journals)
        {
            try
            {
                await Read(mark, cancel);
            }
            catch (JournalDamagedException damage)
            {
                LogDamaged(ports.Log, contest.Definition.Id.Value, mark.Journal, damage.Message);
            }
            catch (IOException)
            {
                // it cannot be read now, and who needs it will say so
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task Read(JournalMark mark, CancellationToken cancel)
    {
        for (var next = 1L; next <= mark.Told;)
        {
            var begun = Stopwatch.GetTimestamp();
            var entries = await contest.Read(mark.Journal, next, Limits.OpeningBatch).WaitAsync(cancel);
            if (entries.Count == 0) return;
            next = entries[^1].Number + 1;
            await Task.Delay(Stopwatch.GetElapsedTime(begun) * Rest, ports.Time, cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Error,
        Message = "Contest {Contest}: journal {Journal} is damaged, and is served from its snapshot: {Damage}")]
    private static partial void LogDamaged(ILogger log, string contest, JournalId journal, string damage);
}
