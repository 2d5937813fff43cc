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
            var strange = ports.Journals.Of(id).Where(j => j.Node != ports.Node).ToList();
            if (strange.Count > 0) return NotOpened(id, Foreign(strange), null);
            var declared = await Declared(id);
            if (!declared.Any)
            {
                LogUnfounded(ports.Log, id.Value);
                return (null, null);
            }

            var (definition, errors) = declared.Read(id);
            return definition is null
                ? NotOpened(id, string.Join("; ", errors.Take(3)), null)
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

    private async Task<Declarations> Declared(ContestId id)
    {
        await using var office = await ports.Journals.Open(id, new JournalId(VenueId.Office, ports.Node));
        return await Declarations.Read(office);
    }

    private string Foreign(List<JournalId> strange) =>
        $"{string.Join(", ", strange)} belong to another node than {ports.Node}";

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
