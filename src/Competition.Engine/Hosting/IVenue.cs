using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A venue, as others may call it: it admits facts, journals them and tells whom they concern.</summary>
public interface IVenue
{
    /// <summary>Completes when the fact is on disk, or refused.</summary>
    /// <exception cref="AppendUnknownException">Nobody knows; the venue is rebuilt. Submit again.</exception>
    Task<Receipt> Submit(Fact fact, Author author);

    /// <summary>The receipt of a fact that stands in its journal; null where it does not, or not any more.</summary>
    Task<Receipt?> Recall(FactId id);

    /// <summary>What concerns a contestant in a journal of this venue, after an entry number.</summary>
    Task<Concern> EntriesOf(EntrantId contestant, JournalId journal, long after);

    /// <summary>
    /// What concerns the contest itself (statuses, promotes, clocks, shared inputs), after an entry number.
    /// </summary>
    Task<Concern> SharedEntries(JournalId journal, long after);

    /// <summary>Delivers a void or restore if its target is in this venue's index; says whether it was.</summary>
    Task<bool> Deliver(Placed correction);

    /// <summary>Keeps a void or restore until its target comes; delivers it at once if it is here by now.</summary>
    Task Await(Placed correction);
}
