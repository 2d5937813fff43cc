namespace Competition.Scoring;

/// <summary>
/// Folds without result, and deductions that nothing stops, for something that may happen without end.
/// </summary>
internal sealed class ValueLints(Problems warnings)
{
    /// <summary>Which values read a value directly.</summary>
    public static ILookup<ValueRule, ValueRule> ReadersOf(Rulebook rules) => rules.Values
        .SelectMany(reader => Dependencies.Of(reader).OfType<ValueRule>().Select(read => (read, reader)))
        .ToLookup(r => r.read, r => r.reader);

    public void Look(Sketch sketch, ILookup<ValueRule, ValueRule> readers)
    {
        foreach (var (name, value) in sketch.Node.Values)
        {
            var pointer = sketch.Doc.Values.GetValueOrDefault(name)?.Pointer ?? sketch.Doc.Pointer;
            if (value.Operator is Operator.FoldOver { Fold: var fold }) FoldLints.Look(pointer, fold, warnings);
            if (value.Operator is not Operator.Calculate { Formula: var formula }) continue;
            if (!Deducts(formula.Code.Syntax, formula, isTaken: false)) continue;
            if (HasFloor(value) || readers[value].Any(HasFloor)) continue;
            warnings.Add(pointer, "is reduced without a floor", "\"clamp\": [least, null], or max(least, …)");
        }
    }

    private static bool HasFloor(ValueRule value) => value.AtLeast is not null;

    private static bool Deducts(Syntax syntax, Formula formula, bool isTaken) => syntax switch
    {
        Syntax.Binary { Symbol: "-" } minus =>
            Deducts(minus.Left, formula, isTaken) || Deducts(minus.Right, formula, !isTaken),
        Syntax.Binary { Symbol: "+" } sum =>
            Deducts(sum.Left, formula, isTaken) || Deducts(sum.Right, formula, isTaken),
        Syntax.Binary { Symbol: "*", Left: var left, Right: var right } =>
            Deducts(left, formula, isTaken ^ IsNegative(right)) || Deducts(right, formula, isTaken ^ IsNegative(left)),
        Syntax.Unary { Symbol: "-" } minus => Deducts(minus.Of, formula, !isTaken),
        Syntax.Name name => isTaken && IsEndless(formula.Sources[formula.Code.Names.IndexOf(name.Text)]),
        _ => false,         // min, max, clamp, if … are somebody's decision
    };

    private static bool IsNegative(Syntax syntax) => syntax is Syntax.Unary { Symbol: "-" };

    private static bool IsEndless(NameSource source) => source switch
    {
        NameSource.OfInput { Input.Kind: InputKind.Tally, Column: var column } =>
            column is InputColumn.Main or InputColumn.Count or InputColumn.Sum,
        NameSource.OfDetector { Detector.Limit: null, Output: DetectorOutputs.Fires } => true,
        _ => false,
    };
}
