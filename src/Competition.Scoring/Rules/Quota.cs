namespace Competition.Scoring;

/// <summary>The first so many of a board; with ties in, all who share the last place.</summary>
internal sealed record Quota(string Board, int Top, bool TiesIn);
