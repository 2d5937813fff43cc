namespace Competition.Scoring.Tests.Expressions;

/// <summary>Each bound is reached, and one more is refused by name.</summary>
public sealed class ExpressionLimitsTests
{
    [Test]
    public void An_expression_has_at_most_1000_characters_and_the_sign_in_front_does_not_count()
    {
        var longest = "=1" + new string(' ', Limits.ExpressionLength - 1);
        Assert.That(Calculation.Text(longest), Is.EqualTo("1"));
        Assert.That(Calculation.Refuse(longest + " ").What, Is.EqualTo("the expression is too long"));
    }

    [Test]
    public void An_expression_has_at_most_256_nodes()
    {
        var ones = "1" + string.Concat(Enumerable.Repeat("+1", (Limits.ExpressionNodes / 2) - 1));     // one less
        Assert.That(Calculation.Text("-" + ones), Is.EqualTo("126"));
        Assert.That(Calculation.Refuse("- -" + ones).What, Is.EqualTo("the expression is too large"));
    }

    [TestCase("(", "1", ")")]
    [TestCase("-", "1", "")]
    [TestCase("not ", "yes", "")]
    [TestCase("min(1, ", "1", ")")]
    [TestCase("abs(", "1", ")")]
    [TestCase("if yes then ", "1", " else 1")]
    [TestCase("if yes then 1 else ", "1", "")]
    public void An_expression_nests_at_most_32_levels(string open, string core, string close)
    {
        var deepest = Nested(open, core, close, Limits.ExpressionDepth - 1);
        Assert.That(Calculation.Evaluate(Calculation.Compile(deepest)).IsMissing, Is.False);
        Assert.That(
            Calculation.Refuse(Nested(open, core, close, Limits.ExpressionDepth)).What,
            Is.EqualTo("the expression nests too deep"));
    }

    [Test]
    public void The_deepest_expression_fills_the_stack_and_no_more() =>
        Assert.That(Calculation.Text(Nested("max(x, ", "9", ")", Limits.ExpressionDepth - 1)), Is.EqualTo("9"));

    [TestCase("999999999999999.99999999999999", "too long")]
    [TestCase("0.00000000000000000000000000001", "too long")]
    [TestCase("1000000000000000000000000001", "too large")]
    [TestCase("10000000000000000000000000000", "too long")]
    public void A_number_has_at_most_28_digits_and_is_at_most_10_to_the_27th(string number, string what) =>
        Assert.That(Calculation.Refuse(number).What, Does.Contain(what));

    [TestCase("9999999999999.99999999999999", "9999999999999.99999999999999")]
    [TestCase("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [TestCase("1000000000000000000000000000", "1000000000000000000000000000")]
    [TestCase("0000000000000000000000000000000001", "1")]
    public void A_number_within_the_bounds_is_exact(string number, string value) =>
        Assert.That(Calculation.Text(number), Is.EqualTo(value));

    [TestCase("big + 0", "1000000000000000000000000000")]
    [TestCase("big + 0.1", "~overflow")]
    [TestCase("-big - 0", "-1000000000000000000000000000")]
    [TestCase("big * 1", "1000000000000000000000000000")]
    [TestCase("pow(10, 27)", "1000000000000000000000000000")]
    [TestCase("pow(10, 27.0001)", "~overflow")]
    public void Results_end_at_10_to_the_27th(string source, string value) =>
        Assert.That(Calculation.Text(source), Is.EqualTo(value));

    [TestCase("pow(1, 64)", "1")]
    [TestCase("pow(1, -64)", "1")]
    [TestCase("pow(1, 64.0000001)", "~domain")]
    public void Exponents_end_at_64(string source, string value) =>
        Assert.That(Calculation.Text(source), Is.EqualTo(value));

    private static string Nested(string open, string core, string close, int times) =>
        string.Concat(Enumerable.Repeat(open, times)) + core + string.Concat(Enumerable.Repeat(close, times));
}
