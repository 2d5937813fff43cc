namespace Competition.Engine;

/// <summary>The first part of a snapshot: of what it is one, and which volumes belong to it.</summary>
/// <param name="Print">As <see cref="SnapshotPrint"/> says.</param>
/// <param name="Journals">All that the contest had on the node, in the order in which the index names them.</param>
internal sealed record SnapshotHead(
    string Print, IReadOnlyList<JournalMark> Journals, IReadOnlyList<DossierVolume> Volumes)
{
    /// <summary>Entries that a start does not read again.</summary>
    public long Entries => Journals.Sum(j => j.Told);

    public void Write(SnapshotWriter to)
    {
        to.Once(Print);
        to.All(Journals, journal => journal.Write(to));
        to.All(Volumes, volume => volume.Write(to));
    }

    /// <summary>Of what it is one: only of that the rest can be read.</summary>
    public static string PrintOf(byte[] part) => new SnapshotReader(part).Once();

    public static SnapshotHead Read(byte[] part)
    {
        var from = new SnapshotReader(part);
        return new SnapshotHead(from.Once(), from.All(JournalMark.Read), from.All(DossierVolume.Read));
    }
}
