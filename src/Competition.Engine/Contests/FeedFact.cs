using Competition.Journal;

namespace Competition.Engine;

/// <summary>A fact of the feed with the opaque token that continues after it.</summary>
public sealed record FeedFact(Entry Entry, string Token);
