using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>The answer to a submitted fact. Stands and StoodAlready mean: on disk; they alone do.</summary>
public abstract record Receipt(FactId Id)
{
    /// <summary>It stands now, as that entry of that journal.</summary>
    /// <param name="Entry">Its number in the journal, from 1.</param>
    /// <param name="Hash">Of the chain up to and with it.</param>
    public sealed record Stands(FactId Id, JournalId Journal, long Entry, ChainHash Hash) : Receipt(Id);

    /// <summary>The same fact stood before: the receipt that it got then.</summary>
    /// <param name="Entry">As of <see cref="Stands"/>.</param>
    public sealed record StoodAlready(FactId Id, JournalId Journal, long Entry, ChainHash Hash) : Receipt(Id);

    /// <summary>Nothing was written yet: it stands when another person confirms it under that id, in time.</summary>
    public sealed record Pending(FactId Id, string Confirm) : Receipt(Id);

    /// <summary>Nothing was written.</summary>
    public sealed record Refused(FactId Id, Refusal Why) : Receipt(Id);
}
