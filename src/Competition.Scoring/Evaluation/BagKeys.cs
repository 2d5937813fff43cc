namespace Competition.Scoring;

/// <summary>
/// What a kind of input keeps of its rows: the last a judge, a mark or a number of attempt; in the order of the kind.
/// </summary>
internal static class BagKeys
{
    // After all that declare a number, in the order in which they happened.
    private const decimal Unnumbered = 1_000_000_000m;

    /// <param name="rows">In canonical order.</param>
    public static List<Row> LastOfEach(Input input, List<Row> rows) => input.Kind switch
    {
        InputKind.Judges => Sorted(LastBy(rows, "judge")),
        InputKind.Time => LastBy(rows, "mark"),
        InputKind.Attempts or InputKind.Bouts => Attempts(input, rows),
        _ => rows,
    };

    /// <summary>Whether one of two facts of an input replaces the other.</summary>
    public static bool IsSameKey(Input input, Fact one, Fact other) => input.Kind switch
    {
        InputKind.Judges => one["judge"] == other["judge"],
        InputKind.Time => one["mark"] == other["mark"],
        InputKind.Attempts or InputKind.Bouts => !one["no"].IsNull && one["no"] == other["no"],
        _ => true,
    };

    private static List<Row> LastBy(List<Row> rows, string member)
    {
        var seen = new HashSet<string>(rows.Count, StringComparer.Ordinal);
        var last = new List<Row>(rows.Count);
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            if (seen.Add(rows[i].Fact[member].Text ?? "")) last.Add(rows[i]);
        }

        last.Reverse();
        return last;
    }

    private static List<Row> Sorted(List<Row> panel)
    {
        panel.Sort(static (a, b) => string.CompareOrdinal(a.Fact["judge"].Text, b.Fact["judge"].Text));
        return panel;
    }

    // An amended attempt keeps its number; of more than the rules allow the first count.
    private static List<Row> Attempts(Input input, List<Row> rows)
    {
        var amended = new HashSet<decimal>();
        var kept = new List<Row>(rows.Count);
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            if (NumberOf(rows[i]) is not { } no || amended.Add(no)) kept.Add(rows[i]);
        }

        kept.Reverse();
        var attempts = kept.OrderBy(r => NumberOf(r) ?? Unnumbered);
        return input.Max is { } max && max < kept.Count ? [.. attempts.Take((int)max)] : [.. attempts];
    }

    private static decimal? NumberOf(Row row) => row.Fact["no"].Number;
}
