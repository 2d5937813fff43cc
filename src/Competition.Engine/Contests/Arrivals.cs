using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// The facts of a contest in the order in which they came. Of one journal that is its order. Across journals it is that
/// of their arrival (<c>recv</c>), where an entry never came before one that its journal has before it, whatever a
/// clock said; what came to two venues in the same millisecond is ordered by their names, the office first: the void of
/// a correction goes there, its mark to a venue.
/// </summary>
internal sealed class Arrivals
{
    private readonly List<(JournalId Journal, Entry Entry)> _inOrder;

    private Arrivals(List<(JournalId Journal, Entry Entry)> inOrder) => _inOrder = inOrder;

    /// <param name="screen">What it hides is not there.</param>
    public static async Task<Arrivals> Read(RunningContest running, FeedScreen? screen, CancellationToken cancel)
    {
        var came = new List<(decimal When, JournalId Journal, Entry Entry)>();
        var latest = new Dictionary<JournalId, decimal>();
        await foreach (var (journal, entry) in running.Entries(upTo: null, cancel))
        {
            var said = entry.Fact.Evidence?["recv"].Number ?? decimal.MinValue;
            var when = Math.Max(said, latest.GetValueOrDefault(journal, decimal.MinValue));
            came.Add((latest[journal] = when, journal, entry));
        }

        if (screen is not null) await screen.CatchUp(cancel);
        return new Arrivals([.. came.OrderBy(c => c.When).ThenBy(c => c.Journal.Venue != VenueId.Office)
            .ThenBy(c => c.Journal.ToString(), StringComparer.Ordinal).ThenBy(c => c.Entry.Number)
            .Where(c => screen?.Hides(c.Journal, c.Entry.Number) != true).Select(c => (c.Journal, c.Entry))]);
    }

    /// <summary>The positions just before and just after a fact came; null where no such fact is seen.</summary>
    /// <param name="whole">Of a correction: before the first and after the last of both its halves.</param>
    public (JournalPosition Before, JournalPosition After)? Around(FactId id, bool whole)
    {
        var at = _inOrder.FindIndex(c => c.Entry.Fact.Id == id);
        if (at < 0) return null;
        var (first, last) = whole ? Correction.Around([.. _inOrder.Select(c => c.Entry.Fact)], at) : (at, at);
        return (Position(first), Position(last + 1));
    }

    private JournalPosition Position(int count) => new(_inOrder.Take(count)
        .GroupBy(c => c.Journal).Select(g => KeyValuePair.Create(g.Key, g.Max(c => c.Entry.Number))));
}
