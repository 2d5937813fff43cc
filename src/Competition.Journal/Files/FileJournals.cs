using System.Collections.Concurrent;
using Competition.Scoring;

namespace Competition.Journal;

/// <summary>
/// Journals as files: <c>root/contest/venue/node/first-entry.seg</c>, each id encoded (README.md). Whoever opens one
/// holds a lock on it until it is closed or its process ends.
/// </summary>
public sealed class FileJournals : IJournals
{
    private readonly string _root;
    private readonly Action<Recovery> _recovered;
    private readonly FileStore _store;
    private readonly ConcurrentDictionary<string, FileJournal> _opened = new(StringComparer.Ordinal);

    /// <summary>Nothing is read or made before a journal is opened.</summary>
    /// <param name="recovered">Is told, while opening, of each torn tail that was cut.</param>
    public FileJournals(string root, Action<Recovery> recovered)
        : this(root, recovered, Disk.Real)
    {
    }

    internal FileJournals(string root, Action<Recovery> recovered, Disk disk) =>
        (_root, _recovered, _store) = (Path.GetFullPath(root), recovered, new FileStore(disk));

    /// <inheritdoc/>
    public IReadOnlyList<ContestId> Contests =>
        [.. Below(_root).Select(id => new ContestId(id)).Where(contest => Of(contest).Count > 0)];

    /// <inheritdoc/>
    public IReadOnlyList<JournalId> Of(ContestId contest) =>
        [.. from venue in Below(PathOf(contest.Value))
            from node in Below(PathOf(contest.Value, venue))
            let journal = new JournalId(new VenueId(venue), node)
            where Segment.IsAnyIn(PathOf(contest, journal))
            select journal];

    /// <inheritdoc/>
    public async Task<IJournal> Open(ContestId contest, JournalId journal)
    {
        Ids.Check(contest, journal);
        var directory = PathOf(contest, journal);
        var opened = await Task.Run(() => Open(contest, journal, directory));
        _opened[directory] = opened;
        return opened;
    }

    /// <inheritdoc/>
    public async Task<IJournalView> View(ContestId contest, JournalId journal)
    {
        Ids.Check(contest, journal);
        return await Task.Run(() => FileView.Of(journal, PathOf(contest, journal)));
    }

    /// <summary>Closes every journal that it opened, each after its last append.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var journal in _opened.Values) await journal.DisposeAsync();
        _store.Dispose();
    }

    private async Task<FileJournal> Open(ContestId contest, JournalId journal, string directory)
    {
        DurableDirectory.Create(_root, directory);
        var held = JournalLock.Take(journal, directory);
        try
        {
            var opening = new JournalOpening(journal, directory, _store);
            var (onDisk, last) = await opening.Run();
            var (file, bytes) = opening.Torn;
            if (bytes > 0) _recovered(new Recovery(contest, journal, file, bytes, onDisk.Head));
            return new FileJournal(
                onDisk, new SegmentWriter(journal, directory, last, _store), held, _store.Threads);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private string PathOf(ContestId contest, JournalId journal) =>
        PathOf(contest.Value, journal.Venue.Value, journal.Node);

    private string PathOf(params ReadOnlySpan<string> ids)
    {
        var path = _root;
        foreach (var id in ids) path = Path.Combine(path, SafeName.Of(id));
        return path;
    }

    /// <summary>The ids of the directories below a path, in order; others that lie there are not ours.</summary>
    private static IEnumerable<string> Below(string path) => !Directory.Exists(path) ? [] : Directory
        .EnumerateDirectories(path)
        .Select(directory => SafeName.IdOf(Path.GetFileName(directory)))
        .OfType<string>()
        .Order(StringComparer.Ordinal);
}
