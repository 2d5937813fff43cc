using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>Reads back facts that stand in the journals of a venue.</summary>
internal sealed class VenueFacts(
    VenueState state, VenueJournals journals, Commits commits, DossierShelf dossiers)
{
    /// <summary>Every content of that id that is on disk here; waits for what is being written.</summary>
    public async Task<IReadOnlyList<Placed>> Of(FactId id)
    {
        var found = new List<Placed>();
        foreach (var held in state.Find(id))
        {
            if (await commits.Refused(held)) continue;
            var fact = await journals.Read(held);
            if (fact.Id == id) found.Add(new Placed(held.Journal, held.Entry, fact));      // else prints that are equal
        }

        return found;
    }

    /// <summary>Kept for those who wake; nobody sleeps where it is empty.</summary>
    public RecentFacts Recent { get; } = new();

    /// <summary>Keeps what is new for sleepers, and what they read in copies by now no longer.</summary>
    public void Keep(JournalId journal, IReadOnlyList<Entry> entries)
    {
        Recent.Forget(journal, dossiers.UpTo(journal));
        foreach (var entry in entries) Recent.Add(journal, entry);
    }

    /// <summary>The entries of these numbers, all of which concern a receiver.</summary>
    /// <param name="contestant">Null = the contest.</param>
    public async Task<IReadOnlyList<NumberedFact>> Of(
        EntrantId? contestant, JournalId journal, IReadOnlyList<long> numbers)
    {
        var copied = await dossiers.Read(journal, contestant, numbers);
        List<long> left = [.. numbers.Skip(copied.Count)];
        var others = Recent.Find(journal, left) ?? await Read(journal, left);
        return [.. copied.Concat(others).Select(e => Standing.Of(journal, e, state.Contest))];
    }

    private async Task<IReadOnlyList<NumberedFact>> Read(JournalId journal, IReadOnlyList<long> numbers) =>
        [.. (await journals.Read(journal, numbers)).Select(e => new NumberedFact(e.Number, e.Fact))];
}
