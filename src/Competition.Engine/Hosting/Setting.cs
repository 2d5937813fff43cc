using Competition.Journal;

namespace Competition.Engine;

/// <summary>What every actor of one contest on this node stands in.</summary>
/// <param name="Journals">All that there are here of the contest.</param>
internal sealed record Setting(Definition Contest, IActors Actors, IReadOnlyList<JournalId> Journals);
