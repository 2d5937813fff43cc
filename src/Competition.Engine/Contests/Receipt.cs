using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>The answer to a submitted fact. Stands and StoodAlready mean: on disk.</summary>
public abstract record Receipt(FactId Id)
{
    public sealed record Stands(FactId Id, JournalId Journal, long Entry, ChainHash Hash) : Receipt(Id);

    public sealed record StoodAlready(FactId Id, JournalId Journal, long Entry, ChainHash Hash) : Receipt(Id);

    public sealed record Refused(FactId Id, Refusal Why) : Receipt(Id);
}
