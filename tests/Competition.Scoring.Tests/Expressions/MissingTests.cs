namespace Competition.Scoring.Tests.Expressions;

/// <summary>B3, B7, B11.13-14: what is missing, for which reason, and what is not even asked for.</summary>
public sealed class MissingTests
{
    [TestCase("gone", "~NM")]
    [TestCase("-gone", "~NM")]
    [TestCase("not maybe", "~held")]
    [TestCase("1 + gone", "~NM")]
    [TestCase("late - gone", "~pending")]
    [TestCase("gone * late", "~NM")]
    [TestCase("gone == late", "~NM")]
    [TestCase("1 < late", "~pending")]
    [TestCase("unsaid == 'OK'", "~NA")]
    [TestCase("unsaid in ('OK')", "~NA")]
    [TestCase("gone in (1)", "~NM")]
    [TestCase("min(1, late, gone)", "~pending")]
    [TestCase("max(gone, late)", "~NM")]
    [TestCase("clamp(1, late, gone)", "~pending")]
    [TestCase("clamp(1, 0, gone)", "~NM")]
    [TestCase("pow(late, gone)", "~pending")]
    [TestCase("round(gone, 1)", "~NM")]
    [TestCase("abs(gone)", "~NM")]
    [TestCase("floor(gone) + ceil(late)", "~NM")]
    [TestCase("trunc(late)", "~pending")]
    [TestCase("sqrt(late)", "~pending")]
    public void Missing_is_strict_and_the_first_reason_stands(string source, string value) =>
        Assert.That(Calculation.Text(source), Is.EqualTo(value));

    [TestCase("no and maybe", "false")]
    [TestCase("yes and maybe", "~held")]
    [TestCase("maybe and no", "~held")]
    [TestCase("yes or maybe", "true")]
    [TestCase("no or maybe", "~held")]
    [TestCase("maybe or yes", "~held")]
    [TestCase("if maybe then 1 else 2", "~held")]
    [TestCase("if yes then 1 else gone", "1")]
    [TestCase("if no then gone else 2", "2")]
    [TestCase("if yes then gone else 2", "~NM")]
    [TestCase("(if maybe then 1 else 2) + 1", "~held")]
    [TestCase("coalesce(gone, late)", "~pending")]
    [TestCase("coalesce(1 / 0, gone, sqrt(-1))", "~domain")]
    [TestCase("has(coalesce(gone, late))", "false")]
    [TestCase("if has(gone) then gone else 0", "0")]
    public void The_lazy_forms_let_a_missing_value_pass_or_stop(string source, string value) =>
        Assert.That(Calculation.Text(source), Is.EqualTo(value));

    [TestCase("1 / 0", "~div0")]
    [TestCase("0 / 0", "~div0")]
    [TestCase("1 % (x - 3.7)", "~div0")]
    [TestCase("big + 1", "~overflow")]
    [TestCase("-big - 1", "~overflow")]
    [TestCase("big * 2", "~overflow")]
    [TestCase("big * big", "~overflow")]
    [TestCase("big / 0.5", "~overflow")]
    [TestCase("round(big, 0.1)", "~overflow")]
    [TestCase("pow(10, 28)", "~overflow")]
    [TestCase("pow(10.5, 27)", "~overflow")]
    [TestCase("pow(big, 64)", "~overflow")]
    [TestCase("pow(0.1, -28)", "~overflow")]
    [TestCase("pow(0, 0)", "~domain")]
    [TestCase("pow(0, -1)", "~domain")]
    [TestCase("pow(y, 0.5)", "~domain")]
    [TestCase("pow(1, 65)", "~domain")]
    [TestCase("pow(1, -64.5)", "~domain")]
    [TestCase("sqrt(y)", "~domain")]
    public void What_cannot_be_computed_is_missing(string source, string value) =>
        Assert.That(Calculation.Text(source), Is.EqualTo(value));

    [TestCase("no and yes", 1, 0)]
    [TestCase("yes or no", 1, 0)]
    [TestCase("if yes then x else y", 1, 1, 0)]
    [TestCase("if no then x else y", 1, 0, 1)]
    [TestCase("if maybe then x else y", 1, 0, 0)]
    [TestCase("coalesce(x, y, late)", 1, 0, 0)]
    [TestCase("coalesce(gone, y, late)", 1, 1, 0)]
    [TestCase("gone + x", 1, 1)]
    public void The_lazy_forms_ask_only_for_what_they_need(string source, params int[] reads)
    {
        var expression = Calculation.Compile(source);
        var names = new Bindings([.. expression.Names.Select(name => Calculation.Names[name])]);
        expression.Evaluate(ref names);
        Assert.That(names.Reads, Is.EqualTo(reads));
    }
}
