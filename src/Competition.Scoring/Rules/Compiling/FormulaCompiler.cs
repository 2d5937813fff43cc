using System.Globalization;

namespace Competition.Scoring;

/// <summary>Compiles formulas at their node: names to sources, types checked, errors at their pointer.</summary>
internal sealed class FormulaCompiler(NameResolver names, Problems problems)
{
    private readonly Problems _doubts = new();
    private readonly HashSet<string> _statuses = new(StringComparer.Ordinal);

    /// <summary>The codes that formulas compare a status with.</summary>
    public IReadOnlySet<string> Statuses => _statuses;

    /// <summary>What can be compiled and is probably not meant.</summary>
    public IReadOnlyList<DocumentError> Doubts => _doubts.All;

    /// <summary>A formula that is a number.</summary>
    public Formula? Number(Written written, Sketch at) => Compile(written, at, RowTypes.None, ExpressionType.Number);

    /// <summary>A formula that holds or not.</summary>
    public Formula? Truth(Written written, Sketch at, RowTypes row) => Compile(written, at, row, ExpressionType.Truth);

    /// <summary>Null where it is wrong, or reads what is wrong.</summary>
    public Formula? Compile(Written written, Sketch at, RowTypes row, params ReadOnlySpan<ExpressionType> wanted)
    {
        var known = new Dictionary<string, Resolved>(StringComparer.Ordinal);
        var (expression, error) = written.Number is { } number
            ? (Expression.Constant(number), null)
            : Expression.Compile(written.Text, TypeOf);
        if (error is not null) Tell(written, error, known);
        if (expression is null || !IsOf(expression.Type, written, wanted)) return null;
        _statuses.UnionWith(StatusWords.ComparedIn(written.Text, expression));
        foreach (var name in expression.Names) Doubt(written.Pointer, known[name]);
        var formula =
            new Formula(expression, [.. expression.Names.Select(n => known[n].Source).OfType<NameSource>()]);
        return HasRoom(formula, written) ? formula : null;

        ExpressionType? TypeOf(string name)
        {
            known[name] = names.Resolve(at, name, row);
            return known[name].Source is null ? null : known[name].Type;
        }
    }

    /// <summary>A name outside of expressions: an element of a list that is folded.</summary>
    public NameSource? Name(Source written, Sketch at)
    {
        var resolved = names.Resolve(at, written.Datum.Text ?? "", RowTypes.None);
        if (resolved.Wrong.Length > 0) problems.Add(written.Pointer, resolved.Wrong, resolved.Allowed, resolved.Hint);
        else if (resolved.Type == ExpressionType.Code)
            problems.Add(written.Pointer, $"{written.Told} is a code", "numbers and truths");
        Doubt(written.Pointer, resolved);
        return resolved.Source;
    }

    /// <summary>What a name means at a node, without a word where it means nothing.</summary>
    public NameSource? Find(Source written, string name, Sketch at)
    {
        var resolved = names.Resolve(at, name, RowTypes.None);
        Doubt(written.Pointer, resolved);
        return resolved.Source;
    }

    private void Doubt(string pointer, Resolved resolved)
    {
        if (resolved.Doubt is { } doubt) _doubts.Add(pointer, doubt.What, doubt.Allowed, resolved.Hint);
    }

    private bool HasRoom(Formula formula, Written written)
    {
        if (ClampBounds.Crossed(formula) is not { } crossed) return true;
        var what = $"clamp's {ClampBounds.Told(crossed.Low, crossed.High)}";
        problems.Add(
            written.Pointer, Character(crossed.Least.Position) + what, ClampBounds.Allowed(crossed.High));
        return false;
    }

    private static string Character(int position) =>
        string.Create(CultureInfo.InvariantCulture, $"at character {position + 1}: ");

    private void Tell(Written written, ExpressionError error, Dictionary<string, Resolved> known)
    {
        var character = Character(error.Position);
        if (Misread(written.Text[error.Position..], known) is not { } resolved)
            problems.Add(written.Pointer, character + error.What, error.Allowed);
        else if (resolved.Wrong.Length > 0)
            problems.Add(written.Pointer, character + resolved.Wrong, resolved.Allowed, resolved.Hint);
    }

    /// <summary>The name that stands where the error is, if it is one that cannot be read.</summary>
    private static Resolved? Misread(string rest, Dictionary<string, Resolved> known)
    {
        var end = 0;
        while (end < rest.Length && (rest[end] is '_' or '.' || char.IsLetterOrDigit(rest[end]))) end++;
        return known.TryGetValue(rest[..end], out var resolved) && resolved.Source is null ? resolved : null;
    }

    private bool IsOf(ExpressionType type, Written written, ReadOnlySpan<ExpressionType> wanted)
    {
        if (wanted.Contains(type)) return true;
        problems.Add(written.Pointer, $"is {Word(type)}", string.Join(", ", wanted.ToArray().Select(Word)));
        return false;
    }

    private static string Word(ExpressionType type) => type switch
    {
        ExpressionType.Number => "a number",
        ExpressionType.Truth => "true or false",
        _ => "a code",
    };
}
