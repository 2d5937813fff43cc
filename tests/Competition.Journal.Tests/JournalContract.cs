using Competition.Testing;

namespace Competition.Journal.Tests;

/// <summary>What every store promises; each store runs it.</summary>
public abstract partial class JournalContract
{
    private protected static CancellationToken Always => CancellationToken.None;

    private protected IJournals Journals { get; private set; } = null!;

    private protected IJournal Journal { get; private set; } = null!;

    [SetUp]
    public async Task Open()
    {
        Journals = await Store();
        Journal = await Journals.Open(Some.Contest, Some.Journal);
    }

    [TearDown]
    public async Task Close()
    {
        if (Journals is not null) await Journals.DisposeAsync();
    }

    private protected abstract Task<IJournals> Store();

    /// <summary>A store on what the one before has left, as after a restart.</summary>
    private protected abstract Task<IJournals> StoreAgain();

    /// <summary>The next append finds no room; returns the code that it is refused with.</summary>
    private protected abstract string RefuseNext();

    private protected abstract void LoseNext();

    private protected abstract HeldAppend HoldNext();

    private protected async Task<List<Entry>> Append(params int[] groups)
    {
        var entries = new List<Entry>();
        foreach (var count in groups)
        {
            var group = Some.Group(Journal.Head, count);
            await Journal.Append(group);
            entries.AddRange(group);
        }

        return entries;
    }

    private protected async Task Reopen()
    {
        await Journals.DisposeAsync();
        Journals = await StoreAgain();
        Journal = await Journals.Open(Some.Contest, Some.Journal);
    }

    private protected static async Task<List<Entry>> All(IJournalView journal, long from = 1)
    {
        var entries = new List<Entry>();
        await foreach (var entry in journal.Read(from, Always)) entries.Add(entry);
        return entries;
    }

    private protected static void AssertSame(IReadOnlyList<Entry> actual, IReadOnlyList<Entry> expected) =>
        Assert.That(actual.Select(Line), Is.EqualTo(expected.Select(Line)));

    private static string Line(Entry entry) =>
        $"{entry.Number} {entry.Hash} {Convert.ToHexStringLower(entry.Bytes.Span)} {entry.Fact}";
}
