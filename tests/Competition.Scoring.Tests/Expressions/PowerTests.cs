using System.Numerics;

namespace Competition.Scoring.Tests.Expressions;

/// <summary>Roots and powers are the decimals nearest to the true numbers: checked in whole numbers.</summary>
public sealed class PowerTests
{
    private static readonly int[] Bottoms = [2, 4, 5, 10, 10, 10, 20, 100];

    [Test]
    public void A_square_root_is_the_nearest_decimal_of_its_length()
    {
        var random = new Random(21);
        for (var i = 0; i < 5_000; i++)
        {
            var number = decimal.Abs(Numbers.Decimal(random, 27, 27));
            if (number == 0m) continue;
            AssertNearest(number, (1, 2), Arithmetic.SquareRoot(number).Number);
        }
    }

    [Test]
    public void A_square_comes_back_exactly()
    {
        var random = new Random(22);
        for (var i = 0; i < 5_000; i++)
        {
            var root = decimal.Abs(Numbers.Decimal(random, 13, 6));
            Assert.That(Arithmetic.SquareRoot(root * root).Number, Is.EqualTo(root));
        }
    }

    [Test]
    public void A_power_is_the_nearest_decimal_of_its_length()
    {
        var random = new Random(23);
        for (var i = 0; i < 3_000; i++)
        {
            var number = decimal.Abs(Numbers.Decimal(random, 12, 10));
            var (top, bottom) = (random.Next(-400, 400), Bottoms[random.Next(Bottoms.Length)]);
            if (number == 0m) continue;
            if (Arithmetic.Power(number, (decimal)top / bottom) is { IsNumber: true, Number: not 0m } power)
                AssertNearest(number, (top, bottom), power.Number);
        }
    }

    [Test]
    public void What_is_exact_comes_out_exact()
    {
        var random = new Random(24);
        for (var i = 0; i < 3_000; i++)
        {
            var root = decimal.Abs(Numbers.Decimal(random, 4, 3)) + 0.001m;
            var fourth = root * root * root * root;
            Assert.That(Arithmetic.Power(fourth, 0.25m).Number, Is.EqualTo(root));
            Assert.That(Arithmetic.Power(fourth, 0.75m).Number, Is.EqualTo(root * root * root));
            Assert.That(Arithmetic.Power(root, 4m).Number, Is.EqualTo(fourth));
            Assert.That(Arithmetic.Power(-root, 3m).Number, Is.EqualTo(-root * root * root));
        }
    }

    [TestCase("1", "0.5", "1")]
    [TestCase("1.0000000000000000000000000001", "64", "1.000000000000000000000000006")]
    [TestCase("0.9999999999999999999999999999", "64", "0.9999999999999999999999999936")]
    [TestCase("10", "-28", "0.0000000000000000000000000001")]
    [TestCase("10", "-29", "0")]
    [TestCase("2", "-64", "0.0000000000000000000542101086")]
    [TestCase("0.0000000000000000000000000001", "0.5", "0.00000000000001")]
    [TestCase("0.0000000000000000000000000001", "-0.5", "100000000000000")]
    [TestCase("0.0000000000000000000000000001", "64", "0")]
    [TestCase("2.50", "1.5", "3.952847075210474164998616931")]
    [TestCase("2.5", "1.50", "3.952847075210474164998616931")]
    public void A_power_keeps_28_digits_at_both_ends(string number, string exponent, string power) =>
        Assert.That(Arithmetic.Power(Numbers.Parse(number), Numbers.Parse(exponent)).ToString(), Is.EqualTo(power));

    /// <summary>(2r - 1)/2 ≤ number^(top/bottom) ≤ (2r + 1)/2, r with all the digits that it may have.</summary>
    private static void AssertNearest(decimal number, (int Top, int Bottom) exponent, decimal power)
    {
        var (n, d) = (Numbers.Unscaled(number), BigInteger.Pow(10, number.Scale));
        if (exponent.Top < 0) (n, d) = (d, n);
        var (r, scale) = (Numbers.Unscaled(power), (int)power.Scale);
        for (; scale < Limits.Digits && r < BigInteger.Pow(10, Limits.Digits - 1); scale++) r *= 10;
        var top = Math.Abs(exponent.Top);
        var units = BigInteger.Pow(2 * BigInteger.Pow(10, scale), exponent.Bottom) * BigInteger.Pow(n, top);
        var one = BigInteger.Pow(d, top);
        var what = $"{number}^({exponent.Top}/{exponent.Bottom}) = {power}";
        Assert.That(BigInteger.Pow((2 * r) - 1, exponent.Bottom) * one, Is.LessThanOrEqualTo(units), what);
        Assert.That(BigInteger.Pow((2 * r) + 1, exponent.Bottom) * one, Is.GreaterThanOrEqualTo(units), what);
    }
}
