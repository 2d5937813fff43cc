namespace Competition.Scoring;

/// <summary>What can be seen at the place where it is written, however often it is used.</summary>
internal sealed class WrittenLints(Problems warnings)
{
    public void Look(Source document)
    {
        foreach (var (name, _) in Members(document.At("defs"))) LookAtNode(document.At("defs").At(name));
        LookAtNode(document.At("root"));
    }

    private void LookAtNode(Source node)
    {
        foreach (var (name, _) in Members(node.At("onStatus"))) LookAtStatus(node.At("onStatus").At(name), name);
        foreach (var (name, _) in Members(node.At("inputs")))
            LookAtStatuses(node.At("inputs").At(name).At("statuses"));
        foreach (var (name, _) in Members(node.At("values"))) LookAtValue(node.At("values").At(name));
        foreach (var (name, _) in Members(node.At("detectors"))) LookAtDetector(node.At("detectors").At(name));
        foreach (var (name, _) in Members(node.At("boards"))) LookAtBoard(node.At("boards").At(name));
        for (var i = 0; i < (node.At("children").Datum.List?.Count ?? 0); i++) LookAtNode(node.At("children").At(i));
    }

    private void LookAtValue(Source value)
    {
        LookAtStatuses(value.At("protect"));
        if (!Has(value, "accrue")) return;
        var isCapped = value.At("clamp").At(1) is { Datum.IsNull: false };
        if (!isCapped) warnings.Add(value.Pointer, "accrues without a cap", "\"clamp\": [null, most]");
    }

    private void LookAtDetector(Source detector)
    {
        if (Has(detector, "maxGap")) return;
        warnings.Add(
            detector.Pointer, "does not say for how long a sample holds: 2 seconds", "\"maxGap\" in seconds");
    }

    private void LookAtBoard(Source board)
    {
        LookAtStatuses(board.At("unranked"));
        var isBroken = board.At("keys").Datum.List is [.., { Map: { } last }] && last.Has("draw");
        if (Has(board, "ties") || isBroken) return;
        warnings.Add(
            board.Pointer, "can end in a tie that nothing breaks, and does not say how it is shown",
            "\"ties\": 1224, 1223, 1334 or 1234, or a last key \"draw\": true");
    }

    // Any word is a status where it is named; but one with the letters of a usual one is a slip of the pen.
    private void LookAtStatuses(Source list)
    {
        for (var i = 0; i < (list.Datum.List?.Count ?? 0); i++) LookAtStatus(list.At(i), list.At(i).Datum.Text ?? "");
    }

    private void LookAtStatus(Source at, string code)
    {
        if (StatusWords.MeantBy(code) is not { } meant) return;
        warnings.Add(
            at.Pointer, $"'{Brief.Word(code)}' is a status of its own; did you mean '{meant}'?",
            "a code that statuses are given with: " + string.Join(", ", StatusWords.OfEverySport));
    }

    private static bool Has(Source source, string member) => source.Datum.Map?.Has(member) == true;

    private static Members Members(Source source) => source.Datum.Map ?? Scoring.Members.None;
}
