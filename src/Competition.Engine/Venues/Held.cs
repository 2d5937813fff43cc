using Competition.Journal;

namespace Competition.Engine;

/// <summary>Where a fact stands, and a print of its content, to tell a re-send from an id used again.</summary>
internal readonly record struct Held(JournalId Journal, long Entry, uint Content);
