namespace Competition.Scoring;

/// <summary>Where a fact stands: the name of a journal, and the number of its entry there, from 1.</summary>
public readonly record struct JournalPlace(string Journal, long Entry);
