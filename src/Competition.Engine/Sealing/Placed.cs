using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A fact at its place: seals name places, so a fact counts where it stands.</summary>
public readonly record struct Placed(JournalId Journal, long Number, Fact Fact)
{
    /// <summary>One that is not written yet stands after all that is.</summary>
    internal static Placed Unwritten(Fact fact) => new(new JournalId(VenueId.Office, ""), long.MaxValue, fact);

    internal static Placed Of(JournalId journal, Entry entry) => new(journal, entry.Number, entry.Fact);
}
