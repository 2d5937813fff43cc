namespace Competition.Scoring.Tests.Expressions;

internal sealed class GrammarTests
{
    [TestCase("1", "1")]
    [TestCase("007.50", "7.5")]
    [TestCase("=1 + 1", "2")]
    [TestCase("  1\t+\n1  ", "2")]
    [TestCase("1+1", "2")]
    [TestCase("'A B'", "A B")]
    [TestCase("''", "")]
    [TestCase("true", "true")]
    [TestCase("false", "false")]
    [TestCase("x", "3.7")]
    [TestCase("prev.total", "12.5")]
    [TestCase("(((x)))", "3.7")]
    [TestCase("if yes then 1 else 2", "1")]
    [TestCase("if no then 1 else 2", "2")]
    [TestCase("if no then 'a' else 'b'", "b")]
    [TestCase("status == 'DNF'", "true")]
    [TestCase("status != 'DNF'", "false")]
    [TestCase("status in ('DNS', 'DNF')", "true")]
    [TestCase("status in ('dnf')", "false")]
    [TestCase("x in (1, 3.70)", "true")]
    [TestCase("yes == no", "false")]
    [TestCase("yes != no", "true")]
    public void Each_form_has_a_value(string source, string value) =>
        Assert.That(Calculation.Text(source), Is.EqualTo(value));

    [TestCase("1 + 2 * 3", "7")]
    [TestCase("(1 + 2) * 3", "9")]
    [TestCase("2 - 3 - 4", "-5")]
    [TestCase("16 / 4 / 2", "2")]
    [TestCase("16 / 4 * 2", "8")]
    [TestCase("7 % 4 * 2", "6")]
    [TestCase("-2 * 3", "-6")]
    [TestCase("2 * -3", "-6")]
    [TestCase("1 - -1", "2")]
    [TestCase("- - 1", "1")]
    [TestCase("-x % 2", "0.3")]
    [TestCase("1 + 1 == 2", "true")]
    [TestCase("1 < 2 and 2 < 1", "false")]
    [TestCase("1 < 2 == yes", "true")]
    [TestCase("yes or no and no", "true")]
    [TestCase("(yes or no) and no", "false")]
    [TestCase("not no and no", "false")]
    [TestCase("not (no and no)", "true")]
    [TestCase("not 1 == 2", "true")]
    [TestCase("not (yes) == yes", "false")]
    [TestCase("not not yes", "true")]
    [TestCase("not x in (1)", "true")]
    [TestCase("no and no or yes", "true")]
    [TestCase("if no then 1 else 2 + 3", "5")]
    [TestCase("(if no then 1 else 2) + 3", "5")]
    [TestCase("1 + if yes then 2 else 3 * 10", "3")]
    [TestCase("if yes then if no then 1 else 2 else 3", "2")]
    [TestCase("if if yes then no else yes then 1 else 2", "2")]
    public void Operators_bind_as_the_grammar_says(string source, string value) =>
        Assert.That(Calculation.Text(source), Is.EqualTo(value));

    [TestCase("x + 1", ExpressionType.Number)]
    [TestCase("x < 1", ExpressionType.Truth)]
    [TestCase("has(status)", ExpressionType.Truth)]
    [TestCase("coalesce(unsaid, 'OK')", ExpressionType.Code)]
    [TestCase("if yes then maybe else no", ExpressionType.Truth)]
    public void An_expression_knows_its_type(string source, ExpressionType type) =>
        Assert.That(Calculation.Compile(source).Type, Is.EqualTo(type));

    [Test]
    public void Names_have_slots_in_order_of_first_use() =>
        Assert.That(
            Calculation.Compile("if yes then y - x * y else max(prev.total, x, big)").Names,
            Is.EqualTo(new[] { "yes", "y", "x", "prev.total", "big" }));

    [Test]
    public void Function_names_and_parts_of_keywords_are_names_too()
    {
        var (expression, error) = Expression.Compile("min + iffy + not_ + in1", _ => ExpressionType.Number);
        Assert.That(error, Is.Null);
        Assert.That(expression!.Names, Is.EqualTo(new[] { "min", "iffy", "not_", "in1" }));
    }

    [Test]
    public void A_constant_reads_nothing()
    {
        var constant = Expression.Constant(-0.50m);
        Assert.That(constant.Names, Is.Empty);
        Assert.That(constant.Type, Is.EqualTo(ExpressionType.Number));
        Assert.That(Calculation.Evaluate(constant).ToString(), Is.EqualTo("-0.5"));
    }
}
