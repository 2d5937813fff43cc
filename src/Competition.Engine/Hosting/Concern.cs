using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// What concerns a receiver: entries of one journal in order; and voids, restores and other contents from any journal.
/// </summary>
internal sealed record Concern(IReadOnlyList<NumberedFact> Entries, IReadOnlyList<Fact> Corrections);
