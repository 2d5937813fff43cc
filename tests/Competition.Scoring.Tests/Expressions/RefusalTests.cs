namespace Competition.Scoring.Tests.Expressions;

/// <summary>What is wrong, at which character, and what is allowed instead.</summary>
public sealed class RefusalTests
{
    [TestCase("", 0, "unexpected the end", "a number")]
    [TestCase("=", 1, "unexpected the end", "a number")]
    [TestCase("1 +", 3, "unexpected the end", "a number")]
    [TestCase("1 2", 2, "unexpected '2'", "an operator")]
    [TestCase("(1", 2, "unexpected the end", "')'")]
    [TestCase("1)", 1, "unexpected ')'", "an operator")]
    [TestCase("then", 0, "unexpected 'then'", "a number")]
    [TestCase("if yes 1 else 2", 7, "unexpected '1'", "'then'")]
    [TestCase("if yes then 1", 13, "unexpected the end", "'else'")]
    [TestCase("min(1,)", 6, "unexpected ')'", "a number")]
    [TestCase("min(1 2)", 6, "unexpected '2'", "')'")]
    [TestCase("x in 1", 5, "unexpected '1'", "'('")]
    [TestCase("x in ()", 6, "unexpected ')'", "a number, a 'code'")]
    [TestCase("x in (-1)", 6, "unexpected '-'", "a number, a 'code'")]
    [TestCase("x in (y)", 6, "unexpected 'y'", "a number, a 'code'")]
    [TestCase("x 'a'", 2, "unexpected code 'a'", "an operator")]
    [TestCase("1.", 1, "unexpected character '.'", "numbers")]
    [TestCase(".5", 0, "unexpected character '.'", "numbers")]
    [TestCase("a . b", 2, "unexpected character '.'", "numbers")]
    [TestCase("x = 1", 2, "unexpected character '='", "==")]
    [TestCase("= x = 1", 4, "unexpected character '='", "==")]
    [TestCase("yes & no", 4, "unexpected character '&'", "and")]
    [TestCase("yes || no", 4, "unexpected character '|'", "or")]
    [TestCase("!yes", 0, "unexpected character '!'", "not")]
    [TestCase("\"OK\"", 0, "unexpected character '\"'", "single quotes")]
    [TestCase("x ^ 2", 2, "unexpected character '^'", "pow(")]
    [TestCase("yes ? 1 : 2", 4, "unexpected character '?'", "if")]
    [TestCase("x + 🏅", 4, "unexpected character '🏅'", "numbers")]
    [TestCase("分", 0, "unexpected character '分'", "numbers")]
    [TestCase("x \0", 2, "unexpected character '\0'", "numbers")]
    [TestCase("status == 'OK", 10, "a code does not end", "'")]
    public void What_cannot_be_read_is_refused_where_it_stands(
        string source, int position, string what, string allowed) =>
        AssertRefused(source, position, what, allowed);

    [TestCase("x + z", 4, "unknown name 'z'", "a name")]
    [TestCase("prev.x", 0, "unknown name 'prev.x'", "a name")]
    [TestCase("1 + yes", 4, "+ takes a number here, found a truth", "a number")]
    [TestCase("(yes) * 2", 1, "* takes a number here, found a truth", "a number")]
    [TestCase("-status", 1, "- takes a number here, found a code", "a number")]
    [TestCase("not x", 4, "not takes a truth here, found a number", "a comparison")]
    [TestCase("x and yes", 0, "and takes a truth here, found a number", "a comparison")]
    [TestCase("yes or 1", 7, "or takes a truth here, found a number", "a comparison")]
    [TestCase("status < 'a'", 0, "< takes a number here, found a code", "a number")]
    [TestCase("1 < 2 < 3", 0, "< takes a number here, found a truth", "a number")]
    [TestCase("x == 'a'", 5, "== takes a number here, found a code", "a number")]
    [TestCase("status != 1", 10, "!= takes a code here, found a number", "a 'code'")]
    [TestCase("if x then 1 else 2", 3, "if takes a truth here, found a number", "a comparison")]
    [TestCase("if yes then 1 else 'a'", 19, "else takes a number here, found a code", "a number")]
    [TestCase("x in (1, 'a')", 9, "in takes a number here, found a code", "a number")]
    [TestCase("status in (1)", 11, "in takes a code here, found a number", "a 'code'")]
    [TestCase("yes in (1)", 0, "in takes a number or a code here, found a truth", "a number, a code")]
    [TestCase("min(1, yes)", 7, "min takes a number here, found a truth", "a number")]
    [TestCase("abs('a')", 4, "abs takes a number here, found a code", "a number")]
    [TestCase("coalesce(x, yes)", 12, "coalesce takes a number here, found a truth", "a number")]
    [TestCase("round(yes, 1)", 6, "round takes a number here, found a truth", "a number")]
    [TestCase("round(x, y)", 9, "round takes a step that is written out", "a positive number")]
    [TestCase("round(x, 0)", 9, "round takes a step that is written out", "a positive number")]
    [TestCase("round(x, -1)", 9, "round takes a step that is written out", "a positive number")]
    [TestCase("round(x, 1, 'near')", 12, "round takes a mode that is written out", "'halfUp', 'halfEven'")]
    [TestCase("round(x, 1, status)", 12, "round takes a mode that is written out", "'halfUp', 'halfEven'")]
    [TestCase("has(z)", 4, "unknown name 'z'", "a name")]
    public void What_has_no_type_is_refused_where_it_stands(string source, int position, string what, string allowed) =>
        AssertRefused(source, position, what, allowed);

    [TestCase("min(1)", 0, "min takes 2 to 9 arguments, found 1", "min(a, b, …)")]
    [TestCase("1 + max(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)", 4, "max takes 2 to 9 arguments, found 10", "max(a, b, …)")]
    [TestCase("abs()", 0, "abs takes 1 argument, found 0", "abs(x)")]
    [TestCase("floor(1, 2)", 0, "floor takes 1 argument, found 2", "floor(x)")]
    [TestCase("ceil(1, 2)", 0, "ceil takes 1 argument, found 2", "ceil(x)")]
    [TestCase("trunc(1, 2)", 0, "trunc takes 1 argument, found 2", "trunc(x)")]
    [TestCase("round(1)", 0, "round takes 2 to 3 arguments, found 1", "round(x, step)")]
    [TestCase("round(1, 1, 'up', 1)", 0, "round takes 2 to 3 arguments, found 4", "round(x, step)")]
    [TestCase("clamp(1, 2)", 0, "clamp takes 3 arguments, found 2", "clamp(x, least, most)")]
    [TestCase("pow(1)", 0, "pow takes 2 arguments, found 1", "pow(base, exponent)")]
    [TestCase("sqrt(1, 2)", 0, "sqrt takes 1 argument, found 2", "sqrt(x)")]
    [TestCase("coalesce(1)", 0, "coalesce takes 2 to 9 arguments, found 1", "coalesce(a, b, …)")]
    [TestCase("has()", 0, "has takes 1 argument, found 0", "has(x)")]
    public void Arguments_are_counted(string source, int position, string what, string allowed) =>
        AssertRefused(source, position, what, allowed);

    [TestCase("rond", "round")]
    [TestCase("mni", "min")]
    [TestCase("MAX", "max")]
    [TestCase("sqr", "sqrt")]
    [TestCase("power", "pow")]
    [TestCase("ceiling", "ceil")]
    [TestCase("truncate", "trunc")]
    [TestCase("colaesce", "coalesce")]
    public void A_misspelt_function_is_answered_with_the_one_that_was_meant(string name, string meant) =>
        AssertRefused($"1 + {name}(x)", 4, $"unknown function '{name}'; did you mean '{meant}'?", "abs, ceil, clamp");

    [Test]
    public void A_name_that_is_like_no_function_gets_no_suggestion() =>
        Assert.That(Calculation.Refuse("average(x)").What, Is.EqualTo("unknown function 'average'"));

    private static void AssertRefused(string source, int position, string what, string allowed)
    {
        var error = Calculation.Refuse(source);
        Assert.Multiple(() =>
        {
            Assert.That(error.What, Is.EqualTo(what));
            Assert.That(error.Position, Is.EqualTo(position));
            Assert.That(error.Allowed, Does.Contain(allowed));
        });
    }
}
