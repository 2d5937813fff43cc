namespace Competition.Journal;

/// <summary>What a journal's files hold: up to where, in which segments, what was torn off, what is damaged.</summary>
/// <param name="Head">The last entry that holds.</param>
/// <param name="Segments">As far as they hold.</param>
/// <param name="TornBytes">Of an unfinished write at the end; opening the journal cuts it.</param>
/// <param name="Damage">The first that does not hold; null where all does.</param>
public sealed record JournalInspection(
    Head Head, IReadOnlyList<SegmentInspection> Segments, long TornBytes, JournalDamagedException? Damage);
