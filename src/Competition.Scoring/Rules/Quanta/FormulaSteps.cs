namespace Competition.Scoring;

/// <summary>The step of a formula, from those of its names.</summary>
/// <param name="nameOf">The step of what a name means.</param>
internal sealed class FormulaSteps(Formula formula, Func<NameSource, decimal?> nameOf)
{
    public decimal? Step => Of(formula.Code.Syntax);

    private decimal? Of(Syntax syntax) => syntax switch
    {
        Syntax.Number number => number.Value,
        Syntax.Name name => nameOf(SourceOf(name)),
        Syntax.Unary { Symbol: "-" } minus => Of(minus.Of),
        Syntax.Binary binary => Of(binary),
        Syntax.If choice => Steps.Common(Of(choice.Then), Of(choice.Else)),
        Syntax.Call call => Of(call),
        _ => 1m,                // a truth, a code
    };

    private decimal? Of(Syntax.Binary binary) => binary.Symbol switch
    {
        "+" or "-" or "%" => Steps.Common(Of(binary.Left), Of(binary.Right)),
        "*" => Steps.Product(Of(binary.Left), Of(binary.Right)),
        "/" => Constant(binary.Right) is { } by ? Steps.Quotient(Of(binary.Left), by) : null,
        _ => 1m,
    };

    private decimal? Of(Syntax.Call call) => call.Function.Name switch
    {
        "floor" or "ceil" or "trunc" or "has" => 1m,
        "abs" => Of(call.Arguments[0]),
        "round" => Constant(call.Arguments[1]),
        "pow" => Power(Of(call.Arguments[0]), Constant(call.Arguments[1])),
        "sqrt" => null,
        _ => Steps.Common(call.Arguments.Select(Of)),
    };

    private static decimal? Power(decimal? step, decimal? exponent)
    {
        if (exponent is not { } times || !decimal.IsInteger(times) || times is < 0m or > Limits.Exponent) return null;
        decimal? power = 1m;
        for (var i = 0; i < times; i++) power = Steps.Product(power, step);
        return power;
    }

    private decimal? Constant(Syntax syntax) => syntax switch
    {
        Syntax.Number number => number.Value,
        Syntax.Unary { Symbol: "-" } minus => -Constant(minus.Of),
        Syntax.Name name when SourceOf(name) is NameSource.Constant { Value: { IsNumber: true } known } => known.Number,
        _ => null,
    };

    private NameSource SourceOf(Syntax.Name name) => formula.Sources[formula.Code.Names.IndexOf(name.Text)];
}
