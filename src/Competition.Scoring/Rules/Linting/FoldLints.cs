namespace Competition.Scoring;

/// <summary>
/// A fold that can never have a result: what may be left after <c>drop</c> and <c>keep</c> is too few.
/// </summary>
internal static class FoldLints
{
    public static void Look(string at, Fold fold, Problems problems)
    {
        if (Most(fold.Of) is not { } most || !fold.Protect.IsEmpty) return;
        var kept = most;
        if (fold.Drops) kept = Math.Max(0, kept - fold.DropBest - fold.DropWorst);
        if (fold.Drops && fold.Of is FoldSource.Rows && kept < fold.DropLeave)
        {
            var what = $"leaves {kept} of {most} marks, and 'leave' asks for {fold.DropLeave}";
            problems.Add(at + "/drop", what, $"to drop at most {Math.Max(0, most - fold.DropLeave)}");
        }

        var left = Math.Min(kept, fold.Keep ?? kept);
        var counts = fold.Kind != FoldKind.Count || fold.Drops || fold.Keep is not null;
        if (counts && fold.Need > left)
            problems.Add(at + "/need", $"is {fold.Need}, but at most {left} of {most} can be left", $"at most {left}");
    }

    /// <summary>How many rows there can be; null where there is no bound.</summary>
    private static int? Most(FoldSource of) => of switch
    {
        FoldSource.Names names => names.Sources.Length,
        FoldSource.Children children => children.Each.Length,
        FoldSource.Rows { Input: { Kind: InputKind.Judges, Panel: { } panel } } => panel,
        FoldSource.Rows { Input: { Kind: InputKind.Attempts, Max: { } max } } when max <= int.MaxValue => (int)max,
        _ => null,
    };
}
