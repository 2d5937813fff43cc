using Competition.Scoring;

namespace Competition.Journal;

/// <summary>Ids that may name a journal.</summary>
internal static class Ids
{
    /// <exception cref="ArgumentException">One is none.</exception>
    public static void Check(ContestId contest, JournalId journal)
    {
        foreach (var id in (ReadOnlySpan<string>)[contest.Value, journal.Venue.Value, journal.Node])
        {
            if (!IdForm.Holds(id)) throw new ArgumentException($"'{id}' is no id; allowed: {IdForm.Allowed}");
        }
    }
}
