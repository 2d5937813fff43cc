using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>An expression of a rulebook, compiled (model.md B7).</summary>
public sealed record Formula
{
    internal Formula(Expression code, ImmutableArray<NameSource> sources) => (Code, Sources) = (code, sources);

    /// <summary>The names it reads, each once, as written.</summary>
    public ImmutableArray<string> Names => Code.Names;

    internal Expression Code { get; }

    /// <summary>Where each of its names comes from, slot by slot.</summary>
    internal ImmutableArray<NameSource> Sources { get; init; }

    /// <summary>Reads one value, whatever its name means in the expression language.</summary>
    internal static Formula? Of(ValueRule rule) => Expression.Compile("value", _ => rule.Type).Expression is { } code
        ? new Formula(code, [new NameSource.OfValue(rule)])
        : null;
}
