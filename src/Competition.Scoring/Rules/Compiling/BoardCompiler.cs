namespace Competition.Scoring;

/// <summary>Compiles a board: its keys, who is on it, who is ranked, what it gives, when it freezes.</summary>
internal sealed class BoardCompiler(FormulaCompiler formulas, Problems problems)
{
    private readonly KeyCompiler _keys = new(formulas, problems);

    public void Compile(Board board, BoardDoc doc, Sketch at)
    {
        board.Filter = doc.Filter is null ? null : formulas.Truth(doc.Filter, at, RowTypes.None);
        board.Ranked = doc.Ranked is null ? null : formulas.Truth(doc.Ranked, at, RowTypes.None);
        board.Keys = [.. doc.Keys.Select((k, i) => _keys.Compile(k, at, isFirst: i == 0)).OfType<BoardKey>()];
        board.Awards = doc.Awards is null ? null : Awards(doc.Awards, at);
        board.Freeze = doc.Freeze is null ? null : Freeze(doc.Freeze, at);
    }

    private Awards? Awards(AwardsDoc doc, Sketch at)
    {
        var name = doc.By.Datum.Text ?? "";
        var by = at.Node.Values.GetValueOrDefault(name);
        if (by is null && name.Length > 0)
            new Binder(problems).Unknown(doc.By, "value", name, [.. at.Node.Values.Keys]);
        else if (by is null && (doc.Within > 0m || doc.Others is not null))
            problems.Add(doc.By.Pointer, "is missing", "the value that 'within' and 'atLeast' are about");
        return new Awards(by, doc.Tiers, doc.Within) { Others = doc.Others };
    }

    private static Freeze Freeze(FreezeDoc doc, Sketch at) =>
        new(doc.At ?? (at.Doc.Window?.Limit - doc.Before), doc.For);
}
