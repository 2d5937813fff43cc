using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// The journals of one venue on this node: its own, which it alone appends to, and those of other nodes, which came
/// here as they are and are only read.
/// </summary>
internal sealed class VenueJournals(IJournal own, IReadOnlyList<IJournalView> foreign) : IAsyncDisposable
{
    public IJournal Own => own;

    /// <summary>The own one first.</summary>
    public IReadOnlyList<IJournalView> All { get; } = [own, .. foreign];

    public IJournalView? Find(JournalId id) => All.FirstOrDefault(j => j.Id == id);

    public static async Task<VenueJournals> Open(
        IJournals store, ContestId contest, JournalId own, IEnumerable<JournalId> foreign)
    {
        var opened = await store.Open(contest, own);
        try
        {
            var views = new List<IJournalView>();
            foreach (var journal in foreign) views.Add(await store.View(contest, journal));
            return new VenueJournals(opened, views);
        }
        catch
        {
            await opened.DisposeAsync();      // or nobody could open it again
            throw;
        }
    }

    /// <summary>The entries of these numbers, which are in order and on disk.</summary>
    public async Task<IReadOnlyList<Entry>> Read(JournalId journal, IReadOnlyList<long> numbers)
    {
        if (numbers.Count == 0) return [];
        var wanted = numbers.ToHashSet();
        var found = new List<Entry>(numbers.Count);
        await foreach (var entry in this[journal].Read(numbers[0], CancellationToken.None))
        {
            if (wanted.Contains(entry.Number)) found.Add(entry);
            if (entry.Number >= numbers[^1]) break;
        }

        Must.Hold(found.Count == numbers.Count, "entries that stand can be read");
        return found;
    }

    public async Task<Fact> Read(Held held) => (await Read(held.Journal, [held.Entry]))[0].Fact;

    public ValueTask DisposeAsync() => own.DisposeAsync();

    public IJournalView this[JournalId id] =>
        Find(id) ?? throw new InvariantBrokenException($"{id} is no journal of this venue");
}
