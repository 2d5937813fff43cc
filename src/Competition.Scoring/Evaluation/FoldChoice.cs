namespace Competition.Scoring;

/// <summary>
/// Which rows of a fold count: the policy for missing ones, then <c>drop</c> and <c>keep</c> (model.md B3).
/// </summary>
internal static class FoldChoice
{
    private static readonly Comparison<FoldRow> HighFirst = static (a, b) =>
        Compare(a, b, b.Value.Number, a.Value.Number);
    private static readonly Comparison<FoldRow> LowFirst = static (a, b) =>
        Compare(a, b, a.Value.Number, b.Value.Number);

    /// <summary>A reason instead of a result where a missing row decides or too few are left.</summary>
    public static MissingReason? Apply(Fold fold, List<FoldRow> rows)
    {
        if (Police(fold.Missing, rows) is { } reason) return reason;
        var chooses = fold.Drops || fold.Keep is not null;
        if (fold.Kind == FoldKind.Count && !chooses) return null;
        if (chooses && !Choose(fold, rows)) return MissingReason.Few;
        if (Missing(rows) is { } survived) return survived;      // what is worst may be dropped, but not kept
        return rows.Count < fold.Need ? MissingReason.Few : null;
    }

    private static MissingReason? Missing(List<FoldRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Value.IsMissing) return row.Value.Reason;
        }

        return null;
    }

    private static MissingReason? Police(MissingPolicy policy, List<FoldRow> rows)
    {
        if (policy == MissingPolicy.Fail) return Missing(rows);
        if (policy == MissingPolicy.Skip) rows.RemoveAll(static r => r.Value.IsMissing);
        for (var i = 0; policy == MissingPolicy.Zero && i < rows.Count; i++)
        {
            if (rows[i].Value.IsMissing) rows[i] = rows[i] with { Value = Value.Of(0m) };
        }

        return null;
    }

    // The protected stand first, then what is left of the others, best first.
    private static bool Choose(Fold fold, List<FoldRow> rows)
    {
        var free = rows.FindAll(static r => !r.IsProtected);
        rows.RemoveAll(static r => !r.IsProtected);
        free.Sort(fold.LowIsBetter ? LowFirst : HighFirst);
        if (fold.Drops)
        {
            var left = free.Count - fold.DropBest - fold.DropWorst;
            if (left < fold.DropLeave) return false;
            free = free.GetRange(fold.DropBest, left);
        }

        var most = fold.Keep is { } keep ? Math.Clamp(keep - rows.Count, 0, free.Count) : free.Count;
        rows.AddRange(free.GetRange(0, most));
        return true;
    }

    // Missing is worst; among equals the earlier row is the better one.
    private static int Compare(FoldRow a, FoldRow b, decimal better, decimal worse)
    {
        var order = a.Value.IsMissing || b.Value.IsMissing
            ? a.Value.IsMissing.CompareTo(b.Value.IsMissing)
            : better.CompareTo(worse);
        return order != 0 ? order : a.Number.CompareTo(b.Number);
    }
}
