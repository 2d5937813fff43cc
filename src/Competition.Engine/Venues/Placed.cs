using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A fact where it stands.</summary>
public sealed record Placed(JournalId Journal, long Entry, Fact Fact);
