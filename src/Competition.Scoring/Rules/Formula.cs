using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>A compiled expression with the source of each of its names, slot by slot.</summary>
public sealed record Formula(Expression Code, ImmutableArray<NameSource> Sources)
{
    /// <summary>Reads one value, whatever its name means in the expression language.</summary>
    internal static Formula? Of(ValueRule rule) => Expression.Compile("value", _ => rule.Type).Expression is { } code
        ? new Formula(code, [new NameSource.OfValue(rule)])
        : null;
}
