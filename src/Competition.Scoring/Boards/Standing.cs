namespace Competition.Scoring;

/// <summary>One entrant's row on a board (model.md B11.24).</summary>
/// <param name="Rank">As the tie style of the board shows it, from 1; null = not ranked.</param>
/// <param name="Position">The row, from 1; no two share one.</param>
/// <param name="Class">
/// <c>ranked</c>, <c>no-mark</c>, a status code, or <c>not-eligible</c> or what the board says in its place
/// (<c>unrankedAs</c>).
/// </param>
public sealed record Standing(EntrantId Entrant, int? Rank, int Position, string Class);
