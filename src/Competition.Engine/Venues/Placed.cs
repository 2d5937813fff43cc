using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A fact where it stands: seals name places, so whether it counts may be a matter of its place.</summary>
public sealed record Placed(JournalId Journal, long Entry, Fact Fact)
{
    /// <summary>One that is not written yet stands after all that is.</summary>
    internal static Placed Unwritten(Fact fact) => new(new JournalId(VenueId.Office, ""), long.MaxValue, fact);

    internal static Placed Of(JournalId journal, Entry entry) => new(journal, entry.Number, entry.Fact);
}
