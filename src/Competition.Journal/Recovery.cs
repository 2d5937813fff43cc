using Competition.Scoring;

namespace Competition.Journal;

/// <summary>An unfinished write that was found at opening: how many bytes of which file were cut.</summary>
public sealed record Recovery(ContestId Contest, JournalId Journal, string File, long CutBytes, Head Head);
