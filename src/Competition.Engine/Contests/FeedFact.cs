using Competition.Journal;

namespace Competition.Engine;

/// <summary>An entry of the feed, its journal, and the opaque token that continues after it.</summary>
public sealed record FeedFact(JournalId Journal, Entry Entry, string Token);
