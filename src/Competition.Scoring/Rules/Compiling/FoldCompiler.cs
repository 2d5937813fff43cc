using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Resolves what a fold ranges over, and compiles its <c>where</c> and <c>map</c>.</summary>
internal sealed class FoldCompiler(FormulaCompiler formulas, Problems problems)
{
    private const string Opponent = "opponent.";

    public Operator? Compile(OperatorDoc.FoldOver doc, Sketch at)
    {
        if (Rows(doc, at) is not { } rows) return null;
        var where = doc.Where is null ? null : formulas.Truth(doc.Where, at, rows.Where);
        var map = doc.Map is null
            ? null
            : formulas.Compile(doc.Map, at, rows.Map, ExpressionType.Number, ExpressionType.Truth);
        var fold = doc.Make(rows.Source) with { Where = where, Map = map };
        CheckCodes(doc, rows, fold);
        FoldLints.CheckDrop(doc.Of.Pointer[..^"of".Length] + "drop", fold, problems);
        return new Operator.FoldOver(fold);
    }

    private FoldSourceRows? Rows(OperatorDoc.FoldOver doc, Sketch at)
    {
        if (doc.Of.Datum.Text is not { } of) return OfNames(doc, at);
        var dot = of.IndexOf('.', StringComparison.Ordinal);
        var (head, column) = dot < 0 ? (of, "") : (of[..dot], of[(dot + 1)..]);
        CheckOnly(doc, head, at);
        return head switch
        {
            "children" => OfChildren(doc, at, column),
            "members" => OfMembers(doc, at, column),
            _ => OfInput(doc, at, head, column),
        };
    }

    private FoldSourceRows OfNames(OperatorDoc.FoldOver doc, Sketch at)
    {
        var names = Enumerable.Range(0, doc.Of.Datum.List?.Count ?? 0).Select(i => formulas.Name(doc.Of.At(i), at));
        var source = new FoldSource.Names([.. names.OfType<NameSource>()]);
        return new FoldSourceRows(source, ExpressionType.Number, RowTypes.OfValues(ExpressionType.Number));
    }

    private FoldSourceRows? OfChildren(OperatorDoc.FoldOver doc, Sketch at, string column)
    {
        var having = at.Node.Children.Where(c => c.Values.ContainsKey(column)).ToList();
        if (having.Count == 0)
        {
            var known = at.Node.Children.SelectMany(c => c.Values.Keys).Distinct();
            problems.Add(
                doc.Of.Pointer, $"no child has a value '{Brief.Word(column)}'", "a value of a child",
                () => Spelling.Hint(column, known));
            return null;
        }

        var chosen = having.Where(c => doc.Only?.Holds(c) ?? true);
        ImmutableArray<(ValueRule, NameSource?)> each = [.. chosen.Select(c => (c.Values[column], Weight(doc, c)))];
        var type = having.TrueForAll(c => c.Values[column].Type == ExpressionType.Truth)
            ? ExpressionType.Truth
            : ExpressionType.Number;
        return new FoldSourceRows(new FoldSource.Children(each), type, RowTypes.OfValues(type));
    }

    private NameSource? Weight(OperatorDoc.FoldOver doc, Node child)
    {
        if (doc.Weights is not { Datum.Text: { } weights } source) return null;
        var name = weights.StartsWith("children.", StringComparison.Ordinal) ? weights["children.".Length..] : "";
        if (child.Values.TryGetValue(name, out var value)) return new NameSource.OfValue(value);
        if (child.Constants.TryGetValue(name, out var constant)) return new NameSource.Constant(constant);
        var what = name.Length == 0
            ? $"'{weights}' names no weights"
            : $"the child '{child.Id}' has no weight '{name}'";
        problems.Add(source.Pointer, what, "children.x, where x is a value or a constant of each child");
        return null;
    }

    private FoldSourceRows? OfMembers(OperatorDoc.FoldOver doc, Sketch at, string column)
    {
        if (at.Node.Values.TryGetValue(column, out var value))
            return new FoldSourceRows(new FoldSource.TeamMembers(value), value.Type, RowTypes.OfValues(value.Type));
        new Binder(problems).Unknown(doc.Of, "value", column, [.. at.Node.Values.Keys]);
        return null;
    }

    private FoldSourceRows? OfInput(OperatorDoc.FoldOver doc, Sketch at, string head, string column)
    {
        if (!at.Node.Inputs.TryGetValue(head, out var input)) return Unknown(doc, at, head);
        var row = RowTypes.OfInput(input);
        if (column.StartsWith(Opponent, StringComparison.Ordinal))
            return OfOpponents(doc, at, input, column[Opponent.Length..]);
        if (row.TypeOf(column) is not { } type || !InputColumns(input, row).Contains(column))
            TellColumn(doc.Of, input, column, [.. InputColumns(input, row)]);
        else return new FoldSourceRows(new FoldSource.Rows(input, column), type, row);
        return null;
    }

    private FoldSourceRows? OfOpponents(OperatorDoc.FoldOver doc, Sketch at, Input input, string name)
    {
        if (input.Kind != InputKind.Bouts)
            problems.Add(doc.Of.Pointer, $"'{input.Name}' has no opponents", "an input of kind bouts");
        else if (!at.Node.Values.TryGetValue(name, out var value))
            new Binder(problems).Unknown(doc.Of, "value", name, [.. at.Node.Values.Keys]);
        else
        {
            var row = RowTypes.OfInput(input);
            if (!input.Fields.ContainsKey("value")) row = row.WithValue(value.Type);
            return new FoldSourceRows(new FoldSource.Opponents(input, value), value.Type, row);
        }

        return null;
    }

    private void TellColumn(Source of, Input input, string column, IReadOnlyList<string> known)
    {
        var what = column.Length == 0
            ? $"names no column of '{input.Name}'"
            : $"'{input.Name}' has no column '{Brief.Word(column)}'";
        problems.Add(
            of.Pointer, what, Brief.List([.. known.Select(c => $"{input.Name}.{c}")]),
            () => column.Length == 0 ? "" : Spelling.Hint(column, known));
    }

    /// <summary>What rows of the input can have: without a value of their own, not <c>value</c>.</summary>
    private static IEnumerable<string> InputColumns(Input input, RowTypes row)
    {
        var isPlain = input.Kind is InputKind.Attempts or InputKind.Bouts && input.Fields.Count == 0;
        var hasValue = input.Kind is InputKind.Number or InputKind.Choice or InputKind.Judges || isPlain
            || input.Fields.ContainsKey("value");
        return row.Columns.Where(c => c != "value" || hasValue);
    }

    private FoldSourceRows? Unknown(OperatorDoc.FoldOver doc, Sketch at, string head)
    {
        if (at.HasUnusable(head)) return null;
        string[] known = [.. at.Node.Inputs.Keys, "children", "members"];
        new Binder(problems).Unknown(doc.Of, "input", head, known);
        return null;
    }

    private void CheckOnly(OperatorDoc.FoldOver doc, string head, Sketch at)
    {
        if (doc.Only is null && doc.Weights is null) return;
        if (head != "children") problems.Add(doc.Of.Pointer, "'only' and 'weights' are about children", "children.x");
        var ids = at.Node.Children.Select(c => c.Id).ToList();
        foreach (var id in doc.Only?.Ids ?? [])
        {
            if (id.Datum.Text is { } name && !ids.Contains(name)) new Binder(problems).Unknown(id, "child", name, ids);
        }
    }

    private void CheckCodes(OperatorDoc.FoldOver doc, FoldSourceRows rows, Fold fold)
    {
        var isNumber = rows.Type != ExpressionType.Code || doc.Map is not null || doc.Kind == FoldKind.Count;
        var isMapped = rows.Type != ExpressionType.Code || fold.MapTable is null;
        if (!isNumber || !isMapped)
            problems.Add(doc.Of.Pointer, "holds codes, not numbers", "count, or a map from each code to a number");
        if (doc.Kind is FoldKind.Wsum or FoldKind.Wmean && fold.Of is not FoldSource.Children)
            problems.Add(doc.Of.Pointer, "has no weights", "children.x");
    }
}
