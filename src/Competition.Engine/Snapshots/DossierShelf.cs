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
    private volatile Dossiers _now = Dossiers.None;

    public void Put(Dossiers dossiers) => _now = dossiers;

    /// <summary>The first of these entries, as many as are in dossiers.</summary>
    /// <param name="contestant">Null = the contest.</param>
    public async Task<IReadOnlyList<NumberedFact>> Read(
        JournalId journal, EntrantId? contestant, IReadOnlyList<long> numbers)
    {
        var now = _now;
        List<long> copied = [.. numbers.TakeWhile(n => n <= now.UpTo(journal))];
        if (copied.Count == 0) return [];
        try
        {
            return await Task.Run(() => now.Read(journal, contestant, copied));
        }
        catch (Exception e) when (e is IOException or MessagePackException)
        {
            _now = Dossiers.None;
            LogThrownAway(log, e.Message);
            return [];
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Copies of entries are not used any more: {Why}")]
    private static partial void LogThrownAway(ILogger log, string why);
}
