using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>What is known of a journal from elsewhere: the hash at one of its entries.</summary>
/// <param name="From">Who says so, for messages: a receipt, a seal, another copy.</param>
public sealed record KnownHead(JournalId Journal, Head Head, string From)
{
    /// <summary>The fact that stands there; null where it is not known.</summary>
    public FactId? Fact { get; init; }
}
