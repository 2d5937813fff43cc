using Competition.Journal;

namespace Competition.Engine;

/// <summary>Reads a journal piece by piece.</summary>
internal static class JournalBatch
{
    /// <summary>The entries on disk from a number on, at most so many.</summary>
    public static async Task<IReadOnlyList<Entry>> Batch(this IJournalView journal, long from, int most)
    {
        var entries = new List<Entry>();
        if (from > journal.Head.Number) return entries;
        await foreach (var entry in journal.Read(from, CancellationToken.None))
        {
            entries.Add(entry);
            if (entries.Count >= most) break;
        }

        return entries;
    }
}
