namespace Competition.Scoring;

/// <summary>
/// What a name in a formula means: of the row, of the roster, the status, the sibling before, then values, inputs,
/// detectors and constants of the node, constants of its ancestors, parameters (B11.17, B11.19).
/// </summary>
internal sealed class NameResolver(IReadOnlyDictionary<string, Source> parameters)
{
    public Resolved Resolve(Sketch at, string name, RowTypes row)
    {
        if (row.TypeOf(name) is { } type) return Resolved.As(new NameSource.OfRow(name), type);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var (head, rest) = dot < 0 ? (name, "") : (name[..dot], name[(dot + 1)..]);
        return (head, rest) switch
        {
            ("attr", not "") => Resolved.As(new NameSource.OfAttribute(rest)),
            ("status", "") => Resolved.As(new NameSource.OfStatus(at.Node), ExpressionType.Code),
            ("prev", not "") => Previous(at.Node, rest),
            ("clock", "") => Resolved.As(new NameSource.OfClock(at.Node)),
            ("attr" or "status" or "prev" or "clock", _) =>
                Resolved.Refused($"unknown name '{name}'", "attr.x, status, prev.x, clock"),
            _ => OfNode(at, head, rest, row),
        };
    }

    // No sibling before, or one without the value, is missing by rule (B11.19), of the type that its siblings give it.
    private static Resolved Previous(Node node, string value)
    {
        if (node.Previous?.Values.GetValueOrDefault(value) is { } rule)
            return Resolved.As(new NameSource.OfValue(rule), rule.Type);
        var siblings = node.Parent?.Children ?? [];
        var like = siblings.Select(s => s.Values.GetValueOrDefault(value)).FirstOrDefault(v => v is not null);
        var missing = Resolved.As(
            new NameSource.Constant(Value.Missing(MissingReason.NotApplicable)), like?.Type ?? ExpressionType.Number);
        return like is null ? Nowhere(value, siblings, missing) : missing;
    }

    // By rule no error (a definition may be used beside nodes without the value), but mostly a slip of the pen.
    private static Resolved Nowhere(string value, IReadOnlyList<Node> siblings, Resolved missing)
    {
        var (name, known) = (Brief.Word(value), siblings.SelectMany(s => s.Values.Keys).Distinct());
        var what = $"'prev.{name}' is always missing: no sibling here has a value '{name}'";
        return missing with
        {
            Doubt = new DocumentError("", what, Brief.List([.. known.Select(k => $"prev.{k}")])),
            Hint = () => Spelling.Hint(value, known),
        };
    }

    private Resolved OfNode(Sketch at, string head, string rest, RowTypes row)
    {
        if (rest.Length == 0 && at.Node.Values.TryGetValue(head, out var rule))
            return Resolved.As(new NameSource.OfValue(rule), rule.Type);
        if (at.Node.Inputs.TryGetValue(head, out var input)) return InputNames.Resolve(input, rest);
        if (at.Node.Detectors.TryGetValue(head, out var detector)) return DetectorNames.Resolve(detector, rest);
        if (at.HasUnusable(head)) return Resolved.Silent;
        var constant = rest.Length == 0 ? Constant(at, head) : null;
        return constant is { } source ? OfConstant(head, source) : Unknown(at, head, rest, row);
    }

    private Source? Constant(Sketch at, string name)
    {
        foreach (var sketch in at.Upwards)
        {
            if (sketch.Constants.Each.TryGetValue(name, out var constant)) return constant;
        }

        return parameters.TryGetValue(name, out var parameter) ? parameter : null;
    }

    private static Resolved OfConstant(string name, Source constant) => constant.Datum.Number is { } number
        ? Resolved.As(new NameSource.Constant(Value.Of(number)))
        : Resolved.Refused($"the constant '{name}' is {constant.Datum.Kind}", "a constant that is a number");

    private Resolved Unknown(Sketch at, string head, string rest, RowTypes row)
    {
        var name = rest.Length == 0 ? head : $"{head}.{rest}";
        if (at.Signals.Contains(name))
            return Resolved.Refused($"'{name}' is a signal", "an output of a detector that reads it");
        var known = at.Node.Values.Keys.Concat(at.Node.Inputs.Keys).Concat(at.Node.Detectors.Keys)
            .Concat(at.Upwards.SelectMany(s => s.Constants.Each.Keys))
            .Concat(parameters.Keys).Concat(row.Columns);
        const string allowed = "a value, input, constant or parameter of this node";
        return Resolved.Refused($"unknown name '{Brief.Word(name)}'", allowed) with
        {
            Hint = () => Spelling.Hint(head, known.Distinct()),
        };
    }
}
