using Competition.Journal;

namespace Competition.Engine;

/// <summary>
/// Entries that concern the receiver, with the number of its entry before them in that journal: a gap shows a lost
/// nudge.
/// </summary>
internal sealed record Nudge(JournalId Journal, long Previous, IReadOnlyList<NumberedFact> Entries);
