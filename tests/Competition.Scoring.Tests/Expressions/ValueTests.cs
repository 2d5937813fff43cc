namespace Competition.Scoring.Tests.Expressions;

public sealed class ValueTests
{
    [Test]
    public void Equal_numbers_are_equal_however_many_zeros_they_end_in()
    {
        Assert.That(Value.Of(1.50m), Is.EqualTo(Value.Of(1.5m)));
        Assert.That(Value.Of(1.50m).GetHashCode(), Is.EqualTo(Value.Of(1.5m).GetHashCode()));
        Assert.That(Value.Of(1.50m).ToString(), Is.EqualTo("1.5"));
    }

    [Test]
    public void A_truth_a_code_and_a_missing_value_are_never_the_number_that_they_look_like()
    {
        Value[] values = [Value.Of(0m), Value.Of(false), Value.OfCode("0"), Value.Missing(MissingReason.Of("0"))];
        Assert.That(values.Distinct().Count(), Is.EqualTo(4));
    }

    [Test]
    public void A_truth_counts_as_one_or_nothing()
    {
        Assert.That(Value.Of(true).Number, Is.EqualTo(1m));
        Assert.That(Value.Of(false).Number, Is.EqualTo(0m));
    }

    [Test]
    public void Only_a_code_has_a_code_and_only_what_is_missing_a_reason()
    {
        Assert.That(() => Value.Of(1m).Code, Throws.InvalidOperationException);
        Assert.That(() => Value.Of(true).Reason, Throws.InvalidOperationException);
        Assert.That(Value.OfCode("DNF").Code, Is.EqualTo("DNF"));
        Assert.That(Value.Missing(MissingReason.Of("DNF")).Reason, Is.SameAs(MissingReason.Of("DNF")));
    }
}
