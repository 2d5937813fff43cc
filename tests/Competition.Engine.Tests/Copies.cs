using Competition.Journal;
using Competition.Scoring;
using Competition.Testing;

namespace Competition.Engine.Tests;

/// <summary>Journals that go from store to store, as a backup or an exchange carries them.</summary>
internal static class Copies
{
    /// <summary>A new store that has the journals of these.</summary>
    public static async Task<MemoryJournals> Of(params MemoryJournals[] stores)
    {
        var copy = new MemoryJournals();
        foreach (var store in stores) await store.CopyTo(copy);
        return copy;
    }

    public static async Task CopyTo(this MemoryJournals from, MemoryJournals to)
    {
        foreach (var id in from.Of(Some.Cup))
        {
            await using var copy = await to.Open(Some.Cup, id);
            var entries = await Entries(await from.View(Some.Cup, id), copy.Head.Number + 1);
            foreach (var group in entries.Chunk(100)) await copy.Append(group);
        }
    }

    /// <summary>Writes facts into a journal as its own node would, without asking whether they may stand.</summary>
    public static async Task Write(this MemoryJournals store, string journal, params Fact[] facts)
    {
        await using var open = await store.Open(Some.Cup, JournalId.TryParse(journal)!.Value);
        foreach (var fact in facts) await open.Append([Entry.After(open.Head, fact)]);
    }

    /// <summary>What stands in all journals of a store, without any engine.</summary>
    public static async Task<IReadOnlyList<Fact>> Facts(this MemoryJournals store)
    {
        var facts = new List<Fact>();
        foreach (var id in store.Of(Some.Cup))
            facts.AddRange((await Entries(await store.View(Some.Cup, id), 1)).Select(e => e.Fact));
        return facts;
    }

    private static async Task<List<Entry>> Entries(IJournalView journal, long from)
    {
        var entries = new List<Entry>();
        await foreach (var entry in journal.Read(from, CancellationToken.None)) entries.Add(entry);
        return entries;
    }
}
