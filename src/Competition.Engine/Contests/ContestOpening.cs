using Competition.Journal;
using Competition.Scoring;
using Microsoft.Extensions.Logging;

namespace Competition.Engine;

/// <summary>Opens one contest from its journals, or says why it cannot be opened.</summary>
internal sealed partial class ContestOpening(HostPorts ports, EngineSettings settings)
{
    /// <summary>Goes on as long as the store does not answer: nothing is wrong with the contest.</summary>
    /// <returns>Neither where the journals hold no contest: who puts one founds it.</returns>
    public async Task<(LiveContest? Contest, string? Why)> Open(ContestId id, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return await OpenOnce(id);
            }
            catch (JournalUnreachableException e)
            {
                LogWaits(ports.Log, id.Value, e.Message);
                await Task.Delay(TimeSpan.FromSeconds(1), ports.Time, cancel);
            }
        }
    }

    private async Task<(LiveContest? Contest, string? Why)> OpenOnce(ContestId id)
    {
        try
        {
            var foreign = ContestJournals.Foreign(id, ports);
            var declared = await Declared(id, foreign);
            if (!declared.Any) return Unfounded(id, foreign);
            var (definition, errors) = declared.Read(id);
            if (definition is null) return NotOpened(id, string.Join("; ", errors.Take(3)), null);
            return WhyNot(definition) is { } why
                ? NotOpened(id, why, null)
                : (await Open(definition, declared), null);
        }
#pragma warning disable CA1031 // Whatever it is, it is this contest's alone: it is told, and the others are served.
        catch (Exception e) when (e is not (OutOfMemoryException or JournalUnreachableException))
#pragma warning restore CA1031
        {
            return NotOpened(id, e.Message, e);
        }
    }

    private async Task<LiveContest> Open(Definition definition, Declarations declared)
    {
        var contest = new LiveContest(definition, declared, ports, settings);
        try
        {
            await contest.Open();
            LogOpened(ports.Log, definition.Id.Value);
            return contest;
        }
        catch
        {
            await contest.DisposeAsync();
            throw;
        }
    }

    private async Task<Declarations> Declared(ContestId id, IReadOnlyList<JournalId> foreign)
    {
        var own = new JournalId(VenueId.Office, ports.Node);
        await using var office =
            await VenueJournals.Open(ports.Journals, id, own, foreign.Where(j => j.Venue == VenueId.Office));
        var declared = Declarations.None;
        foreach (var journal in office.All) declared = await declared.With(journal);
        return declared;
    }

    private (LiveContest? Contest, string? Why) Unfounded(ContestId id, IReadOnlyList<JournalId> foreign)
    {
        const string Lacking = "no office journal is here that has the contest fact; restored are all journals of it";
        if (foreign.Count > 0) return NotOpened(id, $"{string.Join(", ", foreign)}: {Lacking}", null);
        LogUnfounded(ports.Log, id.Value);
        return (null, null);
    }

    private string? WhyNot(Definition definition)
    {
        var astray = ContestJournals.Astray(definition, ports);
        if (astray.Count > 0) return $"{string.Join(", ", astray)}: the contest has no such venue";
        var journals = ContestJournals.Of(definition, ports).Count;
        return journals > Limits.Journals ? $"{journals} journals are here; allowed: {Limits.Journals}" : null;
    }

    private (LiveContest? Contest, string? Why) NotOpened(ContestId id, string why, Exception? fault)
    {
        LogNotOpened(ports.Log, fault, id.Value, why);
        return (null, why);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Contest {Contest} waits for its journals: {Why}")]
    private static partial void LogWaits(ILogger log, string contest, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Contest {Contest} opened from its journals")]
    private static partial void LogOpened(ILogger log, string contest);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Contest {Contest} has no contest fact and is not opened")]
    private static partial void LogUnfounded(ILogger log, string contest);

    [LoggerMessage(Level = LogLevel.Error, Message = "Contest {Contest} cannot be opened: {Why}")]
    private static partial void LogNotOpened(ILogger log, Exception? fault, string contest, string why);
}
