using Competition.Journal;

namespace Competition.Engine;

/// <summary>What every actor of one contest on this node stands in.</summary>
internal sealed record Setting(Definition Contest, IActors Actors, IReadOnlyList<JournalId> Journals);
