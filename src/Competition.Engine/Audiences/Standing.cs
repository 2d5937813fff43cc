using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Facts with the place at which they stand, of a contest that keeps facts from audiences: reviews name places.
/// </summary>
internal static class Standing
{
    public static Fact Of(Placed placed, Definition contest) =>
        Of(placed.Journal, new NumberedFact(placed.Entry, placed.Fact), contest).Fact;

    // One text a journal, however many facts of it are held.
    public static NumberedFact Of(JournalId journal, NumberedFact entry, Definition contest) =>
        contest.Audiences.Count == 0
            ? entry
            : entry with { Fact = entry.Fact.StandingAt(PlaceOf(journal, entry.Number)) };

    public static JournalPlace PlaceOf(JournalId journal, long entry) => new(string.Intern(journal.ToString()), entry);
}
