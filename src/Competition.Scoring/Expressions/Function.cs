using System.Collections.Frozen;

namespace Competition.Scoring;

/// <summary>A function of the expression language: how many arguments it takes, and how it is written.</summary>
internal sealed record Function(string Name, int Least, int Most, string Usage)
{
    public static FrozenDictionary<string, Function> All { get; } = new Function[]
    {
        new("min", 2, 9, "min(a, b, …)"),
        new("max", 2, 9, "max(a, b, …)"),
        new("abs", 1, 1, "abs(x)"),
        new("floor", 1, 1, "floor(x)"),
        new("ceil", 1, 1, "ceil(x)"),
        new("trunc", 1, 1, "trunc(x)"),
        new("round", 2, 3, "round(x, step) or round(x, step, 'mode')"),
        new("clamp", 3, 3, "clamp(x, least, most)"),
        new("pow", 2, 2, "pow(base, exponent)"),
        new("sqrt", 1, 1, "sqrt(x)"),
        new("coalesce", 2, 9, "coalesce(a, b, …)"),
        new("has", 1, 1, "has(x)"),
    }.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);

    public static string Names { get; } = string.Join(", ", All.Keys.Order(StringComparer.Ordinal));

    public static string Unknown(string name) => $"unknown function '{name}'{Spelling.Hint(name, All.Keys)}";

    public string Refuse(int arguments) => $"{Name} takes {Arity}, found {arguments}";

    private string Arity =>
        Most == 1 ? "1 argument" : Least == Most ? $"{Most} arguments" : $"{Least} to {Most} arguments";
}
