using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A venue, as others may call it: it admits facts, journals them and tells whom they concern.</summary>
internal interface IVenue
{
    /// <summary>Completes when the fact is on disk, or refused.</summary>
    /// <exception cref="AppendUnknownException">Nobody knows; the venue is rebuilt. Submit again.</exception>
    Task<Receipt> Submit(Fact fact, Author author);

    /// <summary>
    /// Why an author may not void or restore what stands under that id in its journals; null where he may, or where
    /// nothing does.
    /// </summary>
    Task<Refusal?> MayOverrule(FactId target, Author author);

    /// <summary>The receipt of a fact that stands in that journal; null where it does not, or not any more.</summary>
    Task<Receipt?> Recall(FactId id, JournalId journal);

    /// <summary>What concerns a contestant in a journal of this venue, after an entry number.</summary>
    Task<Concern> EntriesOf(EntrantId contestant, JournalId journal, long after);

    /// <summary>
    /// What concerns the contest itself (statuses, promotes, clocks, shared inputs), after an entry number.
    /// </summary>
    Task<Concern> SharedEntries(JournalId journal, long after);

    /// <summary>
    /// Tells a void or restore to all whom its target concerns, if that is in one of its journals; says whether it is.
    /// Another content of a void goes the way of that one.
    /// </summary>
    Task<bool> Deliver(Placed fact, FactId to);

    /// <summary>
    /// Keeps a void or restore until its target comes; delivers it at once if it is here by now, and says whether it
    /// is.
    /// </summary>
    Task<bool> Await(Placed fact, FactId to);

    /// <summary>
    /// Takes other contents of an id that stands in its journals, tells all whom that concerns, and gives its own.
    /// </summary>
    Task<IReadOnlyList<Placed>> Meet(FactId id, IReadOnlyList<Placed> others);
}
