using Competition.Scoring;

namespace Competition.Journal;

/// <summary>The store of all journals of a node: opens, creates and lists them by contest.</summary>
public interface IJournals : IAsyncDisposable
{
    /// <summary>Contests that have at least one journal with entries here, by id.</summary>
    IReadOnlyList<ContestId> Contests { get; }

    /// <summary>The journals of a contest that have entries here, by id.</summary>
    IReadOnlyList<JournalId> Of(ContestId contest);

    /// <summary>Opens for writing (made when it is not there): the torn tail is cut, what is left is synced.</summary>
    /// <exception cref="JournalDamagedException">A damaged middle: named, never skipped.</exception>
    /// <exception cref="JournalInUseException">It has its one writer already, here or in another process.</exception>
    /// <exception cref="ArgumentException">An id that is none (<see cref="IdForm"/>).</exception>
    Task<IJournal> Open(ContestId contest, JournalId journal);

    /// <summary>
    /// The journal as it is now, for reading only, whoever writes it: takes no lock, cuts and changes nothing. It ends
    /// with the last whole group and does not grow; a journal that is not there is empty.
    /// </summary>
    /// <exception cref="JournalDamagedException">A damaged middle: named, never skipped.</exception>
    /// <exception cref="ArgumentException">An id that is none (<see cref="IdForm"/>).</exception>
    Task<IJournalView> View(ContestId contest, JournalId journal);
}
