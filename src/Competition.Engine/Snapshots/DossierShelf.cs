using Competition.Journal;
using Competition.MessagePack;
using Competition.Scoring;
using Microsoft.Extensions.Logging;

namespace Competition.Engine;

/// <summary>
/// The dossiers of a contest that venues read from, as they are now. What cannot be read is thrown away: the journals
/// have it too.
/// </summary>
internal sealed partial class DossierShelf(ILogger log)
{
    private Dossiers _now = Dossiers.None;

    /// <summary>The last entry of a journal that is in one of them.</summary>
    public long UpTo(JournalId journal) => Volatile.Read(ref _now).UpTo(journal);

    public void Put(Dossiers dossiers)
    {
        var before = Interlocked.Exchange(ref _now, dossiers);
        before.Dispose();
    }

    /// <summary>The first of these entries, as many as are in dossiers.</summary>
    /// <param name="contestant">Null = the contest.</param>
    public async Task<IReadOnlyList<NumberedFact>> Read(
        JournalId journal, EntrantId? contestant, IReadOnlyList<long> numbers)
    {
        var now = Volatile.Read(ref _now);
        List<long> copied = [.. numbers.TakeWhile(n => n <= now.UpTo(journal))];
        if (copied.Count == 0) return [];
        try
        {
            return await Task.Run(() => now.Read(journal, contestant, copied));
        }
        catch (ObjectDisposedException)
        {
            return await Read(journal, contestant, numbers);      // newer ones are there
        }
        catch (Exception e) when (e is IOException or MessagePackException)
        {
            Put(Dossiers.None);
            LogThrownAway(log, e.Message);
            return [];
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Copies of entries are not used any more: {Why}")]
    private static partial void LogThrownAway(ILogger log, string why);
}
