using System.Collections.Concurrent;
using Competition.Journal;
using Microsoft.Extensions.Logging;

namespace Competition.Engine;

/// <summary>Has actors that ended rebuilt, and says so, each time once.</summary>
internal sealed partial class Revival(TimeProvider time, ILogger log)
{
    private readonly ConcurrentDictionary<string, bool> _ended = new(StringComparer.Ordinal);

    /// <summary>The contest is being closed: nobody is woken any more.</summary>
    public bool IsClosing { get; set; }

    // Rebuilt after a breath: an actor that fails at once must not take a core. Who calls it meanwhile may end it
    // again, and adds nothing to that.
    public void Ended(Exception e, string actor, Func<Task> wake)
    {
        if (!_ended.TryAdd(actor, true)) return;
        if (IsOfStore(e)) LogWaits(actor, e.Message);
        else LogEnded(e, actor);
        _ = WakeLater(actor, wake);
    }

    public async Task Quietly(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (OperationCanceledException)
        {
            // the contest is being closed
        }
        catch (Exception e) when (IsOfStore(e))
        {
            // said where its actor ended
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            LogNotWoken(e);
        }
    }

    // What the store says of itself needs no trace of ours.
    private static bool IsOfStore(Exception e) => e is JournalUnreachableException or JournalDamagedException
        or AppendUnknownException { InnerException: null or IOException };

    private async Task WakeLater(string actor, Func<Task> wake)
    {
        await Task.Delay(TimeSpan.FromSeconds(1), time);
        _ended.TryRemove(actor, out _);
        if (!IsClosing) await Quietly(wake);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Actor {Actor} ended and is rebuilt from the journals")]
    private partial void LogEnded(Exception e, string actor);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Actor {Actor} waits for its journal: {Why}")]
    private partial void LogWaits(string actor, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "An actor could not be rebuilt; tried again at its next call")]
    private partial void LogNotWoken(Exception e);
}
