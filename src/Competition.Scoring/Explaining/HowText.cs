namespace Competition.Scoring;

/// <summary>Operators and quanta in words of the rulebook.</summary>
internal static class HowText
{
    public static (string How, string? Formula) Of(Operator op) => op switch
    {
        Operator.Calculate calculate => ("expr", calculate.Formula.Code.Source),
        Operator.Lookup lookup => ($"table {Word(lookup.Table.Kind)}", Of(lookup.At).Formula ?? Of(lookup.At).How),
        Operator.RankOn rank => (rank.Points is null ? "rank" : "rank points", rank.Board.Ref.ToString()),
        Operator.FoldOver fold => ($"fold {Word(fold.Fold.Kind)}", Of(fold.Fold.Of)),
        Operator.FieldOf field => ($"field {Word(field.Statistic.Kind)}", field.Statistic.Of.Cell.ToString()),
        Operator.Accrue accrue => ("accrue", accrue.Rate.Code.Source),
        _ => ("expr", null),
    };

    public static string Of(Quantum quantum) => $"{Canonical.Text(quantum.To)} {Word(quantum.Mode)}";

    private static string? Of(FoldSource source) => source switch
    {
        FoldSource.TeamMembers members => $"members.{members.Value.Name}",
        FoldSource.Rows rows => $"{rows.Input.Name}.{rows.Column}",
        FoldSource.Opponents bouts => $"{bouts.Input.Name}.opponent.{bouts.Value.Name}",
        FoldSource.Children { Each: [var first, ..] } => $"children.{first.Value.Name}",
        _ => null,
    };

    private static string Word<T>(T word)
        where T : struct, Enum =>
        string.Concat(word.ToString()[..1].ToLowerInvariant(), word.ToString().AsSpan(1));
}
