namespace Competition.Journal.Tests;

/// <summary>A store of files in a directory of its own, and what was said to have been recovered.</summary>
public abstract class FileJournalFixture
{
    private readonly List<FileJournals> _stores = [];

    private protected string Root { get; private set; } = "";

    private protected FaultyDisk Faulty { get; private set; } = new(Limits.SegmentBytes);

    private protected List<Recovery> Recovered { get; } = [];

    /// <summary>The directory of <see cref="Some.Journal"/>.</summary>
    private protected string Folder => Path.Combine(Root, "id-dianneng-2026", "id-yueqing", "id-node1");

    private protected IReadOnlyList<string> Segments => Segment.In(Folder);

    [SetUp]
    public void Begin()
    {
        Root = Directory.CreateTempSubdirectory("journals-").FullName;
        Recovered.Clear();
    }

    [TearDown]
    public async Task End()
    {
        await Close();
        Directory.Delete(Root, recursive: true);
    }

    private protected Task<IJournal> Open() => Open(Limits.SegmentBytes);

    /// <summary>As after a restart: a new store on what is there.</summary>
    private protected async Task<IJournal> Open(long segmentBytes, int roomBytes = 0)
    {
        await Close();
        Faulty = new FaultyDisk(segmentBytes, roomBytes);
        _stores.Add(new FileJournals(Root, Recovered.Add, Faulty.Disk));
        return await OpenAgain();
    }

    /// <summary>In the same store, as after an unknown outcome.</summary>
    private protected Task<IJournal> OpenAgain() => _stores[^1].Open(Some.Contest, Some.Journal);

    private protected async Task Close()
    {
        foreach (var store in _stores) await store.DisposeAsync();
        _stores.Clear();
    }

    /// <summary>A closed journal with such groups; returns how long its last segment was after each.</summary>
    private protected async Task<List<long>> Written(long segmentBytes, params int[] groups)
    {
        var journal = await Open(segmentBytes);
        var lengths = new List<long>();
        foreach (var count in groups)
        {
            await journal.Append(Some.Group(journal.Head, count));
            lengths.Add(new FileInfo(Segments[^1]).Length);
        }

        await Close();
        return lengths;
    }

    private protected static async Task<List<long>> Numbers(IJournalView journal, long from = 1)
    {
        var numbers = new List<long>();
        await foreach (var entry in journal.Read(from, CancellationToken.None)) numbers.Add(entry.Number);
        return numbers;
    }

    private protected static IEnumerable<long> To(long last) => Enumerable.Range(1, (int)last).Select(n => (long)n);

    /// <summary>Changes bytes of a file without changing its length.</summary>
    private protected static void Overwrite(string path, long offset, params byte[] bytes)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.Write(file, bytes, offset);
    }
}
