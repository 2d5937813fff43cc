using Competition.Scoring;

namespace Competition.Journal;

/// <summary>
/// Where a node keeps its snapshots: for each contest a folder of files of parts. All of it may be deleted at any time:
/// it only spares a start some reading.
/// </summary>
public sealed class SnapshotFolder(string root)
{
    private readonly string _root = Path.GetFullPath(root);

    /// <summary>Bytes that the disk still has.</summary>
    /// <exception cref="IOException">The folder cannot be made, or its disk is not known.</exception>
    public long Room => new DriveInfo(Directory.CreateDirectory(_root).FullName).AvailableFreeSpace;

    /// <summary>A file of a contest; null where there is none of that name.</summary>
    /// <exception cref="IOException">It is not what was written.</exception>
    public PartFile? Open(ContestId contest, string name)
    {
        var path = Path.Combine(Of(contest), name);
        return File.Exists(path) ? PartFile.Open(path) : null;
    }

    /// <summary>Begins a file; it has its name when it is whole.</summary>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public PartFileWriter Begin(ContestId contest, string name)
    {
        Directory.CreateDirectory(Of(contest));
        return new PartFileWriter(Path.Combine(Of(contest), name));
    }

    /// <summary>Deletes all files of a contest but these.</summary>
    public void Keep(ContestId contest, IReadOnlyCollection<string> names)
    {
        if (!Directory.Exists(Of(contest))) return;
        foreach (var path in Directory.EnumerateFiles(Of(contest)))
        {
            if (!names.Contains(Path.GetFileName(path))) File.Delete(path);
        }
    }

    private string Of(ContestId contest) => Path.Combine(_root, SafeName.Of(contest.Value));
}
