using System.Globalization;
using Competition.Journal;

namespace Competition.Engine;

/// <summary>
/// Writes a snapshot: what is new since the one before as volumes of dossiers, then the state that names them. The one
/// before is whole until the new one is.
/// </summary>
internal sealed class SnapshotFiles(RunningContest contest, SnapshotFolder folder)
{
    private const string Volume = "volume-";

    /// <summary>Bytes that are gathered before they are written.</summary>
    private const int VolumeBytes = 32 * 1024 * 1024;

    /// <summary>Times the bytes of a snapshot that must be free on its disk.</summary>
    private const int Room = 4;

    /// <summary>Whether the volumes of one are still here, as they were; all may be deleted at any time.</summary>
    public bool Holds(SnapshotHead? before) => before?.Volumes.All(v =>
    {
        try
        {
            using var file = folder.Open(contest.Definition.Id, v.Name);
            return file?.Hash == v.Hash;
        }
        catch (IOException)
        {
            return false;
        }
    }) ?? true;

    /// <exception cref="IOException">The disk does not take it, or a journal cannot be read now.</exception>
    public async Task<SnapshotHead> Write(Capture capture, SnapshotHead? before, CancellationToken cancel)
    {
        var volumes = before?.Volumes.ToList() ?? [];
        var from = before?.Journals.ToDictionary(j => j.Journal, j => j.Head.Number) ?? [];
        Check(capture, volumes);
        await Copy(capture.Journals, from, volumes, cancel);
        if (volumes.Count > Limits.SnapshotVolumes) volumes = await Merged(volumes, capture, cancel);
        var head = new SnapshotHead(SnapshotPrint.Of(contest.Definition), capture.Journals, volumes);
        Write(capture, head);
        folder.Keep(contest.Definition.Id, [Snapshot.State, .. volumes.Select(v => v.Name)]);
        return head;
    }

    public Dossiers Dossiers(SnapshotHead head) => new([.. head.Volumes.Select(Open)], head.Journals);

    private async Task Copy(
        IReadOnlyList<JournalMark> journals, Dictionary<JournalId, long> after, List<DossierVolume> volumes,
        CancellationToken cancel)
    {
        var copy = new DossierCopy(contest.Definition);
        foreach (var (journal, _, _, head) in journals)
        {
            for (var next = after.GetValueOrDefault(journal) + 1; next <= head.Number;)
            {
                var entries = await contest.Read(journal, next, Limits.OpeningBatch).WaitAsync(cancel);
                foreach (var entry in entries.Where(e => e.Number <= head.Number)) copy.Add(journal, entry);
                next = entries[^1].Number + 1;
                if (copy.Bytes < VolumeBytes) continue;
                volumes.Add(Written(copy.Write, volumes));
                copy = new DossierCopy(contest.Definition);
            }
        }

        if (copy.Bytes > 0) volumes.Add(Written(copy.Write, volumes));
    }

    // Where a part of one does not hold any more, all are made again.
    private async Task<List<DossierVolume>> Merged(
        List<DossierVolume> volumes, Capture capture, CancellationToken cancel)
    {
        List<PartFile> files = [.. volumes.Select(Open)];
        try
        {
            return [Written(to => Merge(files, to), volumes)];
        }
        catch (PartDamagedException)
        {
            var again = new List<DossierVolume> { volumes[^1] };      // its name is taken
            await Copy(capture.Journals, [], again, cancel);
            return again[1..];
        }
        finally
        {
            files.ForEach(f => f.Dispose());
        }
    }

    private static void Merge(List<PartFile> files, PartFileWriter to)
    {
        foreach (var name in files.SelectMany(f => f.Names).Distinct(StringComparer.Ordinal))
        {
            var parts = files.Select(f => f.Read(name)).OfType<byte[]>().ToList();
            var all = new byte[parts.Sum(p => p.Length)];
            var at = 0;
            foreach (var part in parts)
            {
                part.CopyTo(all, at);
                at += part.Length;
            }

            to.Write(name, all);
        }
    }

    private DossierVolume Written(Action<PartFileWriter> write, List<DossierVolume> others)
    {
        var used = others.Select(v => int.Parse(v.Name[Volume.Length..], CultureInfo.InvariantCulture));
        var name = string.Create(CultureInfo.InvariantCulture, $"{Volume}{used.DefaultIfEmpty().Max() + 1}");
        using var file = folder.Begin(contest.Definition.Id, name);
        write(file);
        return new DossierVolume(name, file.Place(), file.Bytes);
    }

    private void Write(Capture capture, SnapshotHead head)
    {
        using var state = folder.Begin(contest.Definition.Id, Snapshot.State);
        state.Write(Snapshot.HeadPart, Part(head.Write));
        state.Write(Snapshot.IndexPart, capture.Index);
        state.Write(Snapshot.ToldPart, Part(to => ToldPart.Write(to, capture.Told)));
        foreach (var venue in capture.Venues) state.Write(Snapshot.PartOf(venue.Venue), venue.Part);
        state.Place();
    }

    private static byte[] Part(Action<SnapshotWriter> write)
    {
        var to = new SnapshotWriter();
        write(to);
        return to.Written.ToArray();
    }

    private PartFile Open(DossierVolume volume) =>
        folder.Open(contest.Definition.Id, volume.Name) ?? throw new IOException($"{volume.Name} is gone");

    // Journals come first: a snapshot must not take the room that the next marks need.
    private void Check(Capture capture, List<DossierVolume> volumes)
    {
        var most = capture.Index.Length + volumes.Sum(v => v.Bytes) + VolumeBytes;
        var needed = Room * most;
        if (folder.Room is var room && room < needed) throw new IOException($"{room} bytes are free; needed: {needed}");
    }
}
