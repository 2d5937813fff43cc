namespace Competition.Scoring.Tests.Expressions;

/// <summary>What the reference evaluator says, this one says.</summary>
public sealed class OracleTests
{
    [Test]
    public async Task The_same_token_strings_are_expressions()
    {
        var random = new Random(31);
        var sources = Enumerable.Range(0, 20_000).Select(_ => RandomFormula.Tokens(random, 9)).ToList();
        var answers = await Oracle.Ask(sources);
        Assert.That(answers, Has.Length.EqualTo(sources.Count));
        for (var i = 0; i < answers.Length; i++)
        {
            var (expression, error) = Expression.Compile(sources[i], RandomFormula.TypeOf);
            Assert.That(expression is null ? "refused" : "accepted", Is.EqualTo(answers[i]), $"{sources[i]}: {error}");
        }
        Assert.That(answers.Count(answer => answer == "accepted"), Is.GreaterThan(500));
    }

    [Test]
    public async Task Well_typed_expressions_have_the_same_values()
    {
        var random = new Random(32);
        var sources = Enumerable.Range(0, 6_000)
            .Select(i => new RandomFormula(random).Any(depth: 1 + (i % 5)))
            .Where(source => Expression.Compile(source, RandomFormula.TypeOf).Expression is not null)
            .ToList();
        var answers = await Oracle.Ask([.. sources.Select(Question)]);
        Assert.That(answers, Has.Length.EqualTo(sources.Count).And.Length.GreaterThan(5_000));
        for (var i = 0; i < answers.Length; i++) AssertSame(sources[i], Bindings(i), answers[i]);
    }

    [Test]
    public async Task Powers_have_the_same_values_over_their_whole_range()
    {
        var random = new Random(33);
        var sources = Enumerable.Range(0, 3_000).Select(_ => Power(random)).ToList();
        var answers = await Oracle.Ask([.. sources.Select(Question)]);
        Assert.That(answers, Has.Length.EqualTo(sources.Count));
        for (var i = 0; i < answers.Length; i++) AssertSame(sources[i], Bindings(i), answers[i]);
    }

    private static string Power(Random random)
    {
        var number = decimal.Abs(Numbers.Decimal(random, 12, 10));
        var exponent = Numbers.Decimal(random, 4, 3) % 66m;
        return $"pow({Canonical.Text(number)}, {Canonical.Text(exponent)})";
    }

    private static Dictionary<string, Value> Bindings(int index) =>
        RandomFormula.Bindings[index % RandomFormula.Bindings.Count];

    private static string Question(string source, int index) =>
        source + string.Concat(Bindings(index).Select(name => $"\t{name.Key}={Oracle.Show(name.Value)}"));

    private static void AssertSame(string source, Dictionary<string, Value> bindings, string answer)
    {
        var expression = Expression.Compile(source, RandomFormula.TypeOf).Expression!;
        var names = new Bindings([.. expression.Names.Select(name => bindings[name])]);
        var value = expression.Evaluate(ref names);
        var what = $"{source} of {string.Join(", ", bindings)}";
        if (value.IsNumber && char.IsAsciiDigit(answer[^1]))
            Assert.That(value.Number, Is.EqualTo(Numbers.Parse(answer)).Within(Tolerance(value.Number)), what);
        else
            Assert.That(Oracle.Show(value), Is.EqualTo(answer), what);
    }

    private static decimal Tolerance(decimal number) => 0.000000000001m * decimal.Max(1m, decimal.Abs(number));
}
