using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Compiles the keys of boards: what they order by.</summary>
internal sealed class KeyCompiler(FormulaCompiler formulas, Problems problems)
{
    public BoardKey? Compile(KeyDoc key, Sketch at, bool isFirst)
    {
        if (isFirst && key is KeyDoc.HeadToHead or KeyDoc.Duel or KeyDoc.Draw)
            problems.Add(key.Pointer, "only breaks ties", "a key before it, by which entrants can be equal");
        return key switch
        {
            KeyDoc.By by => By(by, at),
            KeyDoc.Countback countback =>
                Children(countback.Of, at) is { } places ? new BoardKey.Countback(places, countback.Depth) : null,
            KeyDoc.CountOf count =>
                Children(count.Of, at) is { } of ? new BoardKey.CountOf(of, count.Amounts) : null,
            KeyDoc.Sorted sorted => Scores(sorted.Of, at) is { } scores
                ? new BoardKey.Sorted(scores, sorted.IsDescending, sorted.DropWorst)
                : null,
            KeyDoc.HeadToHead bouts => HeadToHead(bouts, at),
            KeyDoc.Duel duel => Children(duel.Of, at) is { } children ? new BoardKey.Duel(children) : null,
            KeyDoc.Draw => new BoardKey.Draw(),
            _ => throw new ArgumentOutOfRangeException(nameof(key), key, "no such key"),
        };
    }

    /// <summary>The name of a value of the node means that value, whatever else the word means in a formula.</summary>
    private BoardKey.By? By(KeyDoc.By by, Sketch at)
    {
        var value = at.Node.Values.GetValueOrDefault(by.Formula.Text);
        var formula = value is null
            ? formulas.Compile(by.Formula, at, RowTypes.None, ExpressionType.Number, ExpressionType.Truth)
            : Formula.Of(value);
        return formula is null ? null : new BoardKey.By(formula, value, by.IsDescending);
    }

    private ImmutableArray<ValueRule>? Children(Source of, Sketch at)
    {
        var text = of.Datum.Text ?? "";
        var name = text.StartsWith("children.", StringComparison.Ordinal) ? text["children.".Length..] : "";
        ImmutableArray<ValueRule> having =
            [.. at.Node.Children.Select(c => c.Values.GetValueOrDefault(name)).OfType<ValueRule>()];
        if (!having.IsEmpty) return having;
        var known = at.Node.Children.SelectMany(c => c.Values.Keys).Distinct();
        var what = name.Length == 0
            ? $"'{text}' is not about children"
            : $"no child has a value '{Brief.Word(name)}'";
        problems.Add(
            of.Pointer, what, "children.x, where x is a value of a child",
            () => name.Length == 0 ? "" : Spelling.Hint(name, known));
        return null;
    }

    /// <summary>As in the rest of a rulebook, an input of the node comes before its children.</summary>
    private ScoreSource? Scores(Source of, Sketch at)
    {
        var (head, column) = Parts(of.Datum.Text ?? "");
        if (!at.Node.Inputs.TryGetValue(head, out var input))
        {
            if (at.HasUnusable(head)) return null;
            return Children(of, at) is { } children ? new ScoreSource.Children(children) : null;
        }

        var isNumber = RowTypes.OfInput(input).TypeOf(column) == ExpressionType.Number;
        if (isNumber) return new ScoreSource.Rows(input, column);
        problems.Add(of.Pointer, $"'{of.Datum.Text}' is no column of numbers", Numbers(input));
        return null;
    }

    private BoardKey.HeadToHead? HeadToHead(KeyDoc.HeadToHead key, Sketch at)
    {
        var name = key.Bouts.Datum.Text ?? "";
        if (!at.Node.Inputs.TryGetValue(name, out var input))
        {
            if (!at.HasUnusable(name)) new Binder(problems).Unknown(key.Bouts, "input", name, [.. at.Node.Inputs.Keys]);
            return null;
        }

        var row = RowTypes.OfInput(input);
        if (input.Kind != InputKind.Bouts)
        {
            problems.Add(key.Bouts.Pointer, $"'{name}' has no opponents", "an input of kind bouts");
            return null;
        }

        foreach (var column in key.Columns.Where(c => row.TypeOf(c.Datum.Text ?? "") != ExpressionType.Number))
            problems.Add(column.Pointer, $"{column.Told} is no column of numbers", Numbers(input));
        return new BoardKey.HeadToHead(input, [.. key.Columns.Select(c => c.Datum.Text ?? "")], key.Restart);
    }

    private static string Numbers(Input input)
    {
        var row = RowTypes.OfInput(input);
        return string.Join(", ", row.Columns.Where(c => row.TypeOf(c) == ExpressionType.Number)
            .Order(StringComparer.Ordinal).Select(c => $"{input.Name}.{c}"));
    }

    private static (string Head, string Column) Parts(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? (name, "") : (name[..dot], name[(dot + 1)..]);
    }
}
