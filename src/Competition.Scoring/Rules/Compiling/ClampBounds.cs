using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Bounds of a clamp between which nothing lies, where both are written out or constants.</summary>
internal static class ClampBounds
{
    /// <summary>The first <c>clamp</c> in a formula whose least is above its most.</summary>
    public static (Syntax Least, decimal Low, decimal High)? Crossed(Formula formula) =>
        Crossed(formula.Code.Syntax, formula);

    /// <summary>What a formula always is; null where that depends on something.</summary>
    public static decimal? Constant(Formula? formula) => formula is null ? null : Of(formula.Code.Syntax, formula);

    public static string Told(decimal low, decimal high) =>
        $"least is {Canonical.Text(low)}, above its most of {Canonical.Text(high)}";

    public static string Allowed(decimal high) => $"at most {Canonical.Text(high)}";

    private static (Syntax, decimal, decimal)? Crossed(Syntax syntax, Formula formula)
    {
        if (syntax is Syntax.Call { Function.Name: "clamp", Arguments: [_, var least, var most] }
            && Of(least, formula) is { } low && Of(most, formula) is { } high && low > high)
            return (least, low, high);
        foreach (var part in Parts(syntax))
        {
            if (Crossed(part, formula) is { } crossed) return crossed;
        }

        return null;
    }

    private static decimal? Of(Syntax syntax, Formula formula) => syntax switch
    {
        Syntax.Number number => number.Value,
        Syntax.Unary { Symbol: "-" } minus => -Of(minus.Of, formula),
        Syntax.Name name => formula.Sources[formula.Code.Names.IndexOf(name.Text)]
            is NameSource.Constant { Value: { IsNumber: true } constant } ? constant.Number : null,
        _ => null,
    };

    private static ImmutableArray<Syntax> Parts(Syntax syntax) => syntax switch
    {
        Syntax.Unary unary => [unary.Of],
        Syntax.Binary binary => [binary.Left, binary.Right],
        Syntax.If choice => [choice.Condition, choice.Then, choice.Else],
        Syntax.Among among => [among.Of],
        Syntax.Call call => call.Arguments,
        _ => [],
    };
}
