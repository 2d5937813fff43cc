namespace Competition.Scoring;

/// <summary>What the rule of a value names, as far as it is the same for every entrant.</summary>
internal static class CellReads
{
    /// <summary>The values of the same entrant that a formula or a list of it names.</summary>
    public static IEnumerable<ValueRule> Values(ValueRule rule) =>
        Sources(rule).OfType<NameSource.OfValue>().Select(s => s.Rule);

    /// <summary>The inputs that it reads, and those behind the windows of their nodes.</summary>
    public static IEnumerable<Input> Inputs(ValueRule rule) =>
        Sources(rule).OfType<NameSource.OfInput>().Select(s => s.Input)
            .Concat(Fold(rule.Operator)?.Of.Bag is { } bag ? [bag] : Array.Empty<Input>());

    public static IEnumerable<DetectorRule> Detectors(ValueRule rule) =>
        Sources(rule).OfType<NameSource.OfDetector>().Select(s => s.Detector);

    /// <summary>The values that the predicates of a detector read.</summary>
    public static IEnumerable<ValueRule> Values(DetectorRule detector) =>
        detector.Formulas.SelectMany(f => f.Sources).OfType<NameSource.OfValue>().Select(s => s.Rule);

    /// <summary>The values that say when the windows of a node and of its ancestors open.</summary>
    public static IEnumerable<ValueRule> Gates(Node? innermost)
    {
        for (var node = innermost; node is not null; node = node.Parent)
        {
            if (node.Window?.Opens is not { } opens) continue;
            foreach (var source in opens.Sources.OfType<NameSource.OfValue>()) yield return source.Rule;
        }
    }

    public static Fold? Fold(Operator op) => op switch
    {
        Operator.FoldOver fold => fold.Fold,
        Operator.Lookup lookup => Fold(lookup.At),
        _ => null,
    };

    public static IEnumerable<Formula> Formulas(ValueRule rule)
    {
        Formula?[] all =
        [
            Own(rule.Operator), Fold(rule.Operator)?.Where, Fold(rule.Operator)?.Map,
            rule.Else, rule.AtLeast, rule.AtMost,
            .. rule.Node.OnStatus.Values.Select(v => v.GetValueOrDefault(rule.Name)),
        ];
        return all.OfType<Formula>();
    }

    private static IEnumerable<NameSource> Sources(ValueRule rule) =>
    [
        .. Formulas(rule).SelectMany(f => f.Sources),
        .. rule.Operator is Operator.Accrue accrue ? [accrue.While] : Array.Empty<NameSource>(),
        .. Fold(rule.Operator)?.Of is FoldSource.Names names ? names.Sources : [],
    ];

    private static Formula? Own(Operator op) => op switch
    {
        Operator.Calculate calculate => calculate.Formula,
        Operator.Lookup lookup => Own(lookup.At),
        Operator.Accrue accrue => accrue.Rate,
        _ => null,
    };
}
