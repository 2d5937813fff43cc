namespace Competition.Scoring.Tests;

/// <summary>Cells and boards by their written names, as text.</summary>
internal static class EvaluationText
{
    public static Board Board(this Rulebook rules, string board) => rules.Find(BoardRef.TryParse(board)!.Value)!;

    public static ValueRule Value(this Rulebook rules, string cell) => rules.Find(CellRef.TryParse(cell)!.Value)!;

    public static string Text(this Evaluation evaluation, string cell, string entrant) =>
        evaluation.Cell(evaluation.Rules.Value(cell), new EntrantId(entrant)).ToString();

    public static string Text(this Evaluation evaluation, string board) => string.Join(
        " | ",
        evaluation.Board(evaluation.Rules.Board(board)).Select(s => $"{(object?)s.Rank ?? s.Class} {s.Entrant}"));

    /// <summary>Every cell and every standing, by name.</summary>
    public static SortedDictionary<string, string> Everything(this Evaluation evaluation)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in evaluation.Rules.Values)
        {
            foreach (var entrant in evaluation.Roster.Entrants.Keys)
            {
                all[$"{value.Cell} {entrant}"] = evaluation.Cell(value, entrant).ToString();
            }
        }

        foreach (var board in evaluation.Rules.Boards) all[board.Ref.ToString()] = evaluation.Rows(board);
        return all;
    }

    public static string Rows(this Evaluation evaluation, Board board) =>
        string.Join(" | ", evaluation.Board(board).Select(s => $"{s.Position} {s.Entrant} {s.Rank} {s.Class}"));
}
