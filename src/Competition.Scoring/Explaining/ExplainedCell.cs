namespace Competition.Scoring;

/// <summary>A cell, how it is computed, and the steps from its operator to its value (model.md B3).</summary>
/// <param name="How">
/// <c>expr</c>, <c>fold sum</c>, <c>table step</c>, <c>rank</c>, <c>field mean</c>, <c>accrue</c>.
/// </param>
/// <param name="Formula">The expression as written; null where the operator has none.</param>
/// <param name="Steps">
/// <c>expr</c> … or <c>status</c> or <c>not-promoted</c> first; then, of those that the rule has, <c>else</c> where
/// that is missing, and <c>min max round</c> where it is not, also where they leave it as it is.
/// </param>
/// <param name="Reads">What its formulas name, each with its value.</param>
/// <param name="Rows">What a fold ranges over; empty for all else.</param>
public sealed record ExplainedCell(
    CellRef Cell, EntrantId Entrant, Value Value, string How, string? Formula, IReadOnlyList<ExplainedStep> Steps,
    IReadOnlyList<ExplainedRead> Reads, IReadOnlyList<ExplainedRow> Rows);
