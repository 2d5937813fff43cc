namespace Competition.Scoring;

/// <summary>
/// A fold that can never have a result: what may be left after <c>drop</c> and <c>keep</c> is too few. Of a
/// panel or of attempts, dropping more than there can be is an error; of children, whose number may be that of a
/// shortened season, a warning.
/// </summary>
internal static class FoldLints
{
    public static void CheckDrop(string at, Fold fold, Problems errors)
    {
        if (fold.Of is FoldSource.Rows) LookAtDrop(at, fold, errors);
    }

    public static void Look(string at, Fold fold, Problems warnings)
    {
        if (fold.Of is not FoldSource.Rows) LookAtDrop(at + "/drop", fold, warnings);
        LookAtNeed(at, fold, warnings);
    }

    private static void LookAtDrop(string at, Fold fold, Problems problems)
    {
        if (!fold.Drops || !fold.Protect.IsEmpty || Most(fold.Of) is not { } most) return;
        var left = most - fold.DropBest - fold.DropWorst;
        if (left >= fold.DropLeave) return;
        var rows = fold.Of is FoldSource.Rows ? "marks" : "values";
        var what = $"leaves {Math.Max(0, left)} of {most} {rows}, and 'leave' asks for {fold.DropLeave}";
        problems.Add(at, what, $"to drop at most {Math.Max(0, most - fold.DropLeave)}");
    }

    private static void LookAtNeed(string at, Fold fold, Problems warnings)
    {
        if (Most(fold.Of) is not { } most || !fold.Protect.IsEmpty) return;
        var kept = fold.Drops ? Math.Max(0, most - fold.DropBest - fold.DropWorst) : most;
        var left = Math.Min(kept, fold.Keep ?? kept);
        var counts = fold.Kind != FoldKind.Count || fold.Drops || fold.Keep is not null;
        if (counts && fold.Need > left)
            warnings.Add(at + "/need", $"is {fold.Need}, but at most {left} of {most} can be left", $"at most {left}");
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
