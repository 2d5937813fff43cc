namespace Competition.Scoring.Tests.Expressions;

/// <summary>Whatever compiles has a value or is missing, of the type it was given; nothing throws.</summary>
public sealed class TotalityTests
{
    [Test]
    public void Of_20_000_random_token_strings_whatever_compiles_evaluates()
    {
        var random = new Random(7);
        var sources = Enumerable.Range(0, 20_000).Select(_ => RandomFormula.Tokens(random, 14));
        Assert.That(sources.Count(Evaluates), Is.GreaterThan(300));
    }

    [Test]
    public void Invariant_10_random_well_typed_expressions_compile_and_evaluate_to_their_type()
    {
        var random = new Random(8);
        var sources = Enumerable.Range(0, 30_000).Select(_ => new RandomFormula(random).Any(depth: 5)).Where(Fits);
        var evaluated = sources.ToList();
        Assert.That(evaluated.Distinct().Count(), Is.GreaterThan(12_000));
        foreach (var source in evaluated) Assert.That(Evaluates(source), source);
    }

    [Test]
    public void Invariant_10_random_well_typed_expressions_that_are_too_big_are_refused_for_that_alone()
    {
        var random = new Random(10);
        var said = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < 4_000; i++)
        {
            var (nested, leaves) = (random.Next(50), random.Next(4) == 0 ? random.Next(1, 520) : random.Next(1, 140));
            var source = RandomFormula.Sum(random, nested, leaves);
            var what = Refused(source);
            said[what] = said.GetValueOrDefault(what) + 1;
            if (source.Length > Limits.ExpressionLength) Assert.That(what, Is.EqualTo("the expression is too long"));
            else if (nested >= Limits.ExpressionDepth - 1) Assert.That(what, Does.Contain("nests too deep").Or.Contain("too large"));
            else if ((2 * leaves) - 1 + nested > Limits.ExpressionNodes) Assert.That(what, Is.EqualTo("the expression is too large"));
            else Assert.That(what, Is.Empty, source);
        }

        Assert.That(said.Values, Has.Count.EqualTo(4).And.All.GreaterThan(100), "each bound is met, and often none");
    }

    [Test]
    public void Random_characters_are_refused_within_the_source()
    {
        var random = new Random(9);
        for (var i = 0; i < 20_000; i++)
        {
            var source = new string([.. Enumerable.Range(0, random.Next(20)).Select(_ => Character(random))]);
            var (expression, error) = Expression.Compile(source, Calculation.TypeOf);
            Assert.That(expression is null, Is.EqualTo(error is not null), source);
            if (error is not null) Assert.That(error.Position, Is.InRange(0, source.Length), source);
        }
    }

    private static bool Evaluates(string source)
    {
        var (expression, _) = Expression.Compile(source, RandomFormula.TypeOf);
        if (expression is null) return false;
        foreach (var values in RandomFormula.Bindings)
        {
            var names = new Bindings([.. expression.Names.Select(name => values[name])]);
            var value = expression.Evaluate(ref names);
            Assert.That(value.IsMissing || IsOf(expression.Type, value), $"{source}: {value}");
        }
        return true;
    }

    // What compiles is evaluated.
    private static string Refused(string source)
    {
        var error = Expression.Compile(source, RandomFormula.TypeOf).Error;
        if (error is null) Assert.That(Evaluates(source), source);
        return error?.What ?? "";
    }

    private static bool IsOf(ExpressionType type, Value value) => type switch
    {
        ExpressionType.Number => value.IsNumber && decimal.Abs(value.Number) <= Limits.Magnitude,
        ExpressionType.Truth => value.IsTruth,
        _ => value.IsCode,
    };

    private static bool Fits(string source) => source.Length <= Limits.ExpressionLength;

    private static char Character(Random random) =>
        random.Next(4) == 0 ? (char)random.Next(0x10000) : (char)random.Next(' ', '~' + 1);
}
