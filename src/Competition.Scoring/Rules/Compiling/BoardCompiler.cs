using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Compiles a board: its keys, who is on it, who is ranked.</summary>
internal sealed class BoardCompiler(FormulaCompiler formulas, Problems problems)
{
    public void Compile(Board board, BoardDoc doc, Sketch at)
    {
        board.Filter = doc.Filter is null ? null : formulas.Truth(doc.Filter, at, RowTypes.None);
        board.Ranked = doc.Ranked is null ? null : formulas.Truth(doc.Ranked, at, RowTypes.None);
        board.Keys = [.. doc.Keys.Select(k => Compile(k, at)).OfType<BoardKey>()];
    }

    private BoardKey? Compile(KeyDoc key, Sketch at) => key switch
    {
        KeyDoc.By by => By(by, at),
        KeyDoc.Countback countback => Countback(countback, at),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "no such key"),
    };

    /// <summary>The name of a value of the node means that value, whatever else the word means in a formula.</summary>
    private BoardKey.By? By(KeyDoc.By by, Sketch at)
    {
        var value = at.Node.Values.GetValueOrDefault(by.Formula.Text);
        var formula = value is null
            ? formulas.Compile(by.Formula, at, RowTypes.None, ExpressionType.Number, ExpressionType.Truth)
            : Formula.Of(value);
        return formula is null ? null : new BoardKey.By(formula, value, by.IsDescending);
    }

    private BoardKey.Countback? Countback(KeyDoc.Countback countback, Sketch at)
    {
        var of = countback.Of.Datum.Text ?? "";
        var name = of.StartsWith("children.", StringComparison.Ordinal) ? of["children.".Length..] : "";
        ImmutableArray<ValueRule> places =
            [.. at.Node.Children.Select(c => c.Values.GetValueOrDefault(name)).OfType<ValueRule>()];
        if (!places.IsEmpty) return new BoardKey.Countback(places, countback.Depth);
        var known = at.Node.Children.SelectMany(c => c.Values.Keys).Distinct();
        var what = name.Length == 0
            ? $"'{of}' is not about children"
            : $"no child has a value '{Brief.Word(name)}'";
        problems.Add(
            countback.Of.Pointer, what, "children.x, where x is a value of a child",
            () => name.Length == 0 ? "" : Spelling.Hint(name, known));
        return null;
    }
}
