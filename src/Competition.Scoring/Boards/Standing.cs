namespace Competition.Scoring;

/// <summary>One entrant's row on a board. <paramref name="Position"/> counts from 1; no rank = not ranked.</summary>
/// <param name="Class"><c>ranked</c>, <c>no-mark</c>, a status code, or <c>not-eligible</c>.</param>
public sealed record Standing(EntrantId Entrant, int? Rank, int Position, string Class);
