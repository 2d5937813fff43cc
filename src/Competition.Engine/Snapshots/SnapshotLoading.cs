using Competition.Journal;
using Competition.Scoring;
using Microsoft.Extensions.Logging;

namespace Competition.Engine;

/// <summary>
/// Finds the snapshot of a contest and checks it: that it is whole, of this program and this contest, and that the
/// journals are those that it was taken of. One that is not is deleted, and the start reads the journals.
/// </summary>
internal sealed partial class SnapshotLoading(Definition contest, HostPorts ports)
{
    /// <param name="journals">All that the contest has here.</param>
    public async Task<Snapshot?> Find(IReadOnlyList<JournalId> journals)
    {
        if (ports.Snapshots is not { } folder) return null;
        try
        {
            using var state = folder.Open(contest.Id, Snapshot.State);
            if (state is null) return null;
            var (snapshot, why) = await Read(state, folder, journals);
            if (snapshot is null) ThrowAway(folder, why);
            else LogFound(ports.Log, contest.Id.Value, snapshot.Head.Entries);
            return snapshot;
        }
#pragma warning disable CA1031 // A start depends on no snapshot, whatever is wrong with it.
        catch (Exception e) when (e is not (OutOfMemoryException or JournalUnreachableException))
#pragma warning restore CA1031
        {
            ThrowAway(folder, e.Message);
            return null;
        }
    }

    private async Task<(Snapshot? Snapshot, string Why)> Read(
        PartFile state, SnapshotFolder folder, IReadOnlyList<JournalId> journals)
    {
        var part = Part(state, Snapshot.HeadPart);
        if (SnapshotHead.PrintOf(part) != SnapshotPrint.Of(contest))
            return (null, "it is of another program, or of the contest as it was");
        var head = SnapshotHead.Read(part);
        return await WhyNot(head, journals) is { } why ? (null, why) : (await Read(state, head, folder), "");
    }

    private async Task<string?> WhyNot(SnapshotHead head, IReadOnlyList<JournalId> journals)
    {
        if (!head.Journals.Select(j => j.Journal).SequenceEqual(journals)) return "there are other journals now";
        foreach (var mark in head.Journals)
        {
            if (!await Holds(mark)) return $"{mark.Journal} is not as it was at entry {mark.Head.Number}";
        }

        return null;
    }

    private async Task<bool> Holds(JournalMark mark)
    {
        if (mark.Head == Head.Empty) return true;
        var journal = await ports.Journals.View(contest.Id, mark.Journal);
        if (journal.Head.Number < mark.Head.Number) return false;
        await foreach (var entry in journal.Read(mark.Head.Number, CancellationToken.None))
            return entry.Head == mark.Head;
        return false;
    }

    private async Task<Snapshot> Read(PartFile state, SnapshotHead head, SnapshotFolder folder)
    {
        List<JournalId> journals = [.. head.Journals.Select(j => j.Journal)];
        var index = Index(Part(state, Snapshot.IndexPart), journals);
        var marks = head.Journals.ToDictionary(j => j.Journal);
        var venues = await Task.WhenAll(contest.VenueIds.Select(venue => Task.Run(() => (
            Venue: venue,
            Start: VenueStart.Read(
                Part(state, Snapshot.PartOf(venue)),
                new VenueState(contest, new JournalId(venue, ports.Node), index), marks)))));
        return new Snapshot(
            head, index, venues.ToDictionary(v => v.Venue, v => v.Start),
            ToldPart.Read(Part(state, Snapshot.ToldPart)))
        {
            Dossiers = new Dossiers([.. head.Volumes.Select(v => Volume(v, folder))], head.Journals),
        };
    }

    private PartFile Volume(DossierVolume volume, SnapshotFolder folder)
    {
        var file = folder.Open(contest.Id, volume.Name);
        return file?.Hash == volume.Hash ? file : throw new IOException($"its {volume.Name} is not what was written");
    }

    private static FactIndex Index(byte[] part, IReadOnlyList<JournalId> journals)
    {
        var from = new SnapshotReader(part);
        return FactIndex.Read(ref from, journals);
    }

    private static byte[] Part(PartFile state, string name) =>
        state.Read(name) ?? throw new IOException($"its '{name}' is not there");

    private void ThrowAway(SnapshotFolder folder, string why)
    {
        LogThrownAway(ports.Log, contest.Id.Value, why);
        try
        {
            folder.Keep(contest.Id, []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogThrownAway(ports.Log, contest.Id.Value, e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information,
        Message = "Contest {Contest} begins with a snapshot of {Entries} entries")]
    private static partial void LogFound(ILogger log, string contest, long entries);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The snapshot of contest {Contest} is thrown away: {Why}")]
    private static partial void LogThrownAway(ILogger log, string contest, string why);
}
