namespace Competition.Scoring;

/// <summary>
/// Which rows of a fold count: the policy for missing ones, then <c>drop</c> and <c>keep</c> (model.md B3).
/// </summary>
internal static class FoldChoice
{
    /// <summary>A reason instead of a result where a missing row decides or too few are left.</summary>
    public static MissingReason? Apply(Fold fold, List<FoldRow> rows)
    {
        if (Police(fold.Missing, rows) is { } reason) return reason;
        if (fold.Kind == FoldKind.Count && !Chooses(fold)) return null;
        if (Chooses(fold) && !Choose(fold, rows)) return MissingReason.Few;
        foreach (var row in rows)
        {
            if (row.Value.IsMissing) return row.Value.Reason;      // worst that survived the drop
        }

        return rows.Count < fold.Need ? MissingReason.Few : null;
    }

    private static bool Chooses(Fold fold) => fold.Drops || fold.Keep is not null;

    private static MissingReason? Police(MissingPolicy policy, List<FoldRow> rows)
    {
        switch (policy)
        {
            case MissingPolicy.Skip:
                rows.RemoveAll(static r => r.Value.IsMissing);
                break;
            case MissingPolicy.Zero:
                for (var i = 0; i < rows.Count; i++)
                {
                    if (rows[i].Value.IsMissing) rows[i] = rows[i] with { Value = Value.Of(0m) };
                }

                break;
            case MissingPolicy.Fail:
                var failed = rows.FindIndex(static r => r.Value.IsMissing);
                return failed < 0 ? null : rows[failed].Value.Reason;
        }

        return null;
    }

    // The protected stand first, then what is left of the others, best first.
    private static bool Choose(Fold fold, List<FoldRow> rows)
    {
        var kept = rows.FindAll(r => IsProtected(fold, r));
        IEnumerable<FoldRow> free = rows.Where(r => !IsProtected(fold, r)).OrderBy(r => r, Best(fold.LowIsBetter));
        if (fold.Drops)
        {
            var left = rows.Count - kept.Count - fold.DropBest - fold.DropWorst;
            if (left < fold.DropLeave) return false;
            free = free.Skip(fold.DropBest).Take(left);
        }

        if (fold.Keep is { } keep) free = free.Take(keep - kept.Count);
        kept.AddRange(free);
        rows.Clear();
        rows.AddRange(kept);
        return true;
    }

    private static bool IsProtected(Fold fold, FoldRow row) =>
        row.Status is { } status && fold.Protect.Contains(status);

    // A stable order: among equals the earlier row is the better one. Missing is worst.
    private static Comparer<FoldRow> Best(bool lowIsBetter) => Comparer<FoldRow>.Create((a, b) =>
    {
        if (a.Value.IsMissing || b.Value.IsMissing) return a.Value.IsMissing.CompareTo(b.Value.IsMissing);
        return lowIsBetter ? a.Value.Number.CompareTo(b.Value.Number) : b.Value.Number.CompareTo(a.Value.Number);
    });
}
