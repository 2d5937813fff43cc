namespace Competition.Scoring.Tests.Expressions;

/// <summary>
/// Draws expressions. Well-typed ones never ask a step function (floor, comparison, divisor) about a rounded number,
/// so that two correct evaluators, which may differ in a quotient's last digit, agree.
/// </summary>
internal sealed class RandomFormula(Random random)
{
    private static readonly string[] Words =
    [
        "1", "0", "2.5", "a", "b", "p", "s", "+", "-", "*", "/", "%", "(", ")", "<", "<=", "==", "and", "or", "not",
        "if", "then", "else", "min(", "max(", "round(", "pow(", "sqrt(", "coalesce(", ",", "'OK'", "true", "has(",
        "floor(", "in (1, 2.5)", "in ('OK')", "99999999999999999999", "0.0000001", "'halfEven'",
    ];

    private static readonly string[] Numbers = ["a", "b", "c"];
    private static readonly string[] Comparisons = ["==", "!=", "<", "<=", ">", ">="];
    private static readonly string[] Steps = ["0.01", "0.05", "0.3", "1", "7", "60"];
    private static readonly string[] Modes =
        ["", ", 'halfUp'", ", 'halfEven'", ", 'down'", ", 'up'", ", 'ceil'", ", 'floor'"];

    /// <summary>Several values of a, b, c (numbers), p, q (truths), s, t (codes); each is missing at times.</summary>
    public static IReadOnlyList<Dictionary<string, Value>> Bindings { get; } =
        [.. Enumerable.Range(0, 20).Select(seed => Drawn(new Random(seed)))];

    public static ExpressionType? TypeOf(string name) => name switch
    {
        "a" or "b" or "c" => ExpressionType.Number,
        "p" or "q" => ExpressionType.Truth,
        "s" or "t" => ExpressionType.Code,
        _ => null,
    };

    public static string Tokens(Random random, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Words[random.Next(Words.Length)]));

    /// <summary>So many leaves beside each other, below so many calls inside one another.</summary>
    public static string Sum(Random random, int nested, int leaves) =>
        string.Concat(Enumerable.Repeat("abs(", nested))
        + string.Join('+', Enumerable.Range(0, leaves).Select(_ => Numbers[random.Next(Numbers.Length)]))
        + new string(')', nested);

    public string Any(int depth) => random.Next(5) switch
    {
        0 => Truth(depth),
        1 => Code(depth),
        _ => Number(depth),
    };

    private string Number(int depth) => depth == 0 ? Leaf() : random.Next(10) switch
    {
        0 => $"({Number(depth - 1)} + {Number(depth - 1)})",
        1 => $"{Number(depth - 1)} - {Exact(1)}",
        2 => $"({Number(depth - 1)} * {Exact(1)})",
        3 => $"{Exact(2)} / {Exact(2)}",
        4 => $"sqrt({Exact(2)})",
        5 => $"pow({Leaf()}, {Pick("2", "3", "-1", "0.5", "1.81", "0", "-2.5")})",
        6 => $"{Pick("min", "max")}({Number(depth - 1)}, {Number(depth - 1)}, {Number(depth - 1)})",
        7 => $"(if {Truth(depth - 1)} then {Number(depth - 1)} else {Number(depth - 1)})",
        8 => $"{Pick("coalesce", "max")}({Number(depth - 1)}, {Number(depth - 1)})",
        _ => Exact(depth),
    };

    /// <summary>Few digits, none of them rounded.</summary>
    private string Exact(int depth) => depth <= 0 ? Leaf() : random.Next(9) switch
    {
        0 => $"({Exact(depth - 1)} + {Exact(depth - 1)})",
        1 => $"({Exact(depth - 1)} - {Exact(depth - 1)})",
        2 => $"{Leaf()} * {Leaf()}",
        3 => $"-{Leaf()} % {Leaf()}",
        4 => $"{Pick("abs", "floor", "ceil", "trunc")}({Exact(depth - 1)})",
        5 => $"round({Exact(depth - 1)}, {Pick(Steps)}{Pick(Modes)})",
        6 => $"clamp({Exact(depth - 1)}, {Exact(depth - 1)}, {Exact(depth - 1)})",
        7 => $"coalesce({Exact(depth - 1)}, {Leaf()})",
        _ => Leaf(),
    };

    private string Truth(int depth) => depth == 0 ? Pick("p", "q", "true", "false") : random.Next(9) switch
    {
        0 => $"{Exact(depth - 1)} {Pick(Comparisons)} {Exact(depth - 1)}",
        1 => $"({Truth(depth - 1)} {Pick("and", "or")} {Truth(depth - 1)})",
        2 => $"{Truth(depth - 1)} {Pick("and", "or")} {Truth(depth - 1)}",
        3 => $"not {Truth(depth - 1)}",
        4 => $"has({Any(depth - 1)})",
        5 => $"{Code(depth - 1)} {Pick("==", "!=")} {Code(0)}",
        6 => $"{Exact(depth - 1)} in (1, 2.5, 0)",
        7 => $"{Code(0)} in ('OK', 'DNF')",
        _ => $"(if {Truth(depth - 1)} then {Truth(depth - 1)} else {Truth(depth - 1)})",
    };

    private string Code(int depth) => depth == 0 ? Pick("s", "t", "'OK'", "'DNF'") : random.Next(3) switch
    {
        0 => $"(if {Truth(depth - 1)} then {Code(depth - 1)} else {Code(depth - 1)})",
        1 => $"coalesce({Code(depth - 1)}, {Code(depth - 1)})",
        _ => Code(0),
    };

    private string Leaf() => random.Next(3) == 0 ? Pick("0", "1", "2.5", "0.05", "17", "360") : Pick(Numbers);

    private string Pick(params string[] from) => from[random.Next(from.Length)];

    private static Dictionary<string, Value> Drawn(Random random) => new(StringComparer.Ordinal)
    {
        ["a"] = Present(random, Value.Of(random.Next(-500, 500) / 100m)),
        ["b"] = Present(random, Value.Of(random.Next(-5, 5))),
        ["c"] = Present(random, Value.Of(random.Next(0, 100_000) / 1000m)),
        ["p"] = Present(random, Value.Of(random.Next(2) == 0)),
        ["q"] = Present(random, Value.Of(random.Next(2) == 0)),
        ["s"] = Present(random, Value.OfCode(random.Next(2) == 0 ? "OK" : "DNF")),
        ["t"] = Present(random, Value.OfCode("DNS")),
    };

    private static Value Present(Random random, Value value) => random.Next(12) switch
    {
        0 => Value.Missing(MissingReason.NotMarked),
        1 => Value.Missing(MissingReason.Pending),
        _ => value,
    };
}
