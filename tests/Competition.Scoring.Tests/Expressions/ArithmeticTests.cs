using System.Numerics;

namespace Competition.Scoring.Tests.Expressions;

/// <summary>Decimals against whole numbers of any length, in which nothing is ever rounded.</summary>
public sealed class ArithmeticTests
{
    private static readonly decimal[] Steps = [0.0001m, 0.01m, 0.05m, 0.3m, 0.25m, 1m, 7m, 60m, 1.50m, 1000m];

    [Test]
    public void Rounding_is_exact_in_every_mode([Values] Rounding mode)
    {
        var random = new Random(11);
        for (var i = 0; i < 20_000; i++)
        {
            var number = Numbers.Decimal(random, digits: 18, decimals: 6);
            var step = Steps[random.Next(Steps.Length)];
            if (i % 4 == 0) number = decimal.Round(number, 0) * step / 2m;     // many ties
            Assert.That(
                Arithmetic.Round(number, step, mode).Number,
                Is.EqualTo(Expected(number, step, mode)), $"{number} to {step}");
        }
    }

    [Test]
    public void A_rounded_value_stays_as_it_is([Values] Rounding mode)
    {
        var random = new Random(12);
        for (var i = 0; i < 5_000; i++)
        {
            var value = Numbers.Decimal(random, digits: 20, decimals: 0) * 0.05m;
            Assert.That(Arithmetic.Round(value, 0.05m, mode).Number, Is.EqualTo(value));
        }
    }

    [TestCase("0", Rounding.HalfUp, "~domain")]
    [TestCase("-1", Rounding.HalfUp, "~domain")]
    [TestCase("1000000000000000000000000000", Rounding.Up, "1000000000000000000000000000")]
    [TestCase("0.0000000000000000000000000001", Rounding.Up, "~overflow")]
    public void A_step_is_positive_and_its_multiple_within_the_bound(string step, Rounding mode, string value) =>
        Assert.That(Arithmetic.Round(1m, Numbers.Parse(step), mode).ToString(), Is.EqualTo(value));

    [Test]
    public void Sums_products_and_remainders_of_quantised_numbers_are_exact()
    {
        var random = new Random(13);
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b) = (Numbers.Decimal(random, 9, 4), Numbers.Decimal(random, 9, 3));
            var (wholeA, wholeB) = (new BigInteger(a * 10_000m), new BigInteger(b * 10_000m));
            Assert.That(new BigInteger(Arithmetic.Add(a, b).Number * 10_000m), Is.EqualTo(wholeA + wholeB));
            Assert.That(
                new BigInteger(Arithmetic.Multiply(a, b).Number * 100_000_000m), Is.EqualTo(wholeA * wholeB));
            if (b == 0m) continue;
            var floored = ((wholeA % wholeB) + wholeB) % wholeB;
            Assert.That(new BigInteger(Arithmetic.Modulo(a, b).Number * 10_000m), Is.EqualTo(floored));
        }
    }

    [Test]
    public void Products_and_quotients_overflow_exactly_beyond_the_bound()
    {
        var random = new Random(14);
        var overflows = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b) = (Numbers.Decimal(random, 27, 20), Numbers.Decimal(random, 27, 20));
            if (a == 0m || b == 0m) continue;
            var (wholeA, wholeB) = (Whole(a), Whole(b));
            overflows += AssertBounded(Arithmetic.Multiply(a, b), wholeA * wholeB, One * One);
            overflows += AssertBounded(Arithmetic.Divide(a, b), wholeA, wholeB);
        }
        Assert.That(overflows, Is.GreaterThan(1_000));
    }

    [Test]
    public void No_two_numbers_make_arithmetic_throw_or_leave_its_bound()
    {
        decimal[] extremes =
        [
            0m, -0.0m, 1m, 0.0000000000000000000000000001m, 0.5m, 2m, 3m, 63.999m, 64m, 1e13m, 3.1e13m, 1e14m,
            9.9e26m, 1e27m, 1.0000000001e27m, 2e27m, 5e27m, 3.9614081257132168796771975168e28m, decimal.MaxValue,
            0.9999999999999999999999999999m, 1.0000000000000000000000000001m, 0.0000000000001m,
            7.9228162514264337593543950335m,
        ];
        var numbers = extremes.Concat(extremes.Select(decimal.Negate)).ToArray();
        foreach (var a in numbers)
        {
            Within(a, 0m, Arithmetic.SquareRoot(a));
            foreach (var b in numbers)
            {
                Within(a, b, Arithmetic.Add(a, b));
                Within(a, b, Arithmetic.Multiply(a, b));
                Within(a, b, Arithmetic.Divide(a, b));
                Within(a, b, Arithmetic.Modulo(a, b));
                Within(a, b, Arithmetic.Power(a, b));
                foreach (var mode in Enum.GetValues<Rounding>()) Within(a, b, Arithmetic.Round(a, b, mode));
            }
        }
    }

    /// <summary>
    /// The true quotient is beyond the bound and the value says so; or they differ by a unit of the 28th decimal or a
    /// 10^27th of themselves at most.
    /// </summary>
    private static int AssertBounded(Value value, BigInteger dividend, BigInteger divisor)
    {
        var most = BigInteger.Pow(10, 27);
        var beyond = BigInteger.Abs(dividend) > BigInteger.Abs(divisor) * most;
        Assert.That(value.IsMissing, Is.EqualTo(beyond), $"{value}");
        if (beyond) return 1;
        var off = BigInteger.Abs((Whole(value.Number) * divisor) - (dividend * One));
        var may = BigInteger.Abs(divisor) + (BigInteger.Abs(dividend * One) / most);
        Assert.That(off, Is.LessThanOrEqualTo(may), $"{value}");
        return 0;
    }

    private static BigInteger One => BigInteger.Pow(10, 28);

    private static BigInteger Whole(decimal number) =>
        Numbers.Unscaled(number) * BigInteger.Pow(10, 28 - number.Scale);

    private static void Within(decimal a, decimal b, Value value) =>
        Assert.That(value.IsMissing || decimal.Abs(value.Number) <= Limits.Magnitude, $"{a}, {b}: {value}");

    /// <summary>In units of 10^-8, where all of these numbers and their halves are whole.</summary>
    private static decimal Expected(decimal number, decimal step, Rounding mode)
    {
        const decimal unit = 0.00000001m;
        var (n, s) = (new BigInteger(number / unit), new BigInteger(step / unit));
        var below = BigInteger.Divide(n - (((n % s) + s) % s), s);
        var twiceRest = 2 * (n - (below * s));
        if (twiceRest.IsZero) return (decimal)below * step;
        var up = mode switch
        {
            Rounding.HalfUp => twiceRest > s || (twiceRest == s && n.Sign > 0),
            Rounding.HalfEven => twiceRest > s || (twiceRest == s && !below.IsEven),
            Rounding.Down => n.Sign < 0,
            Rounding.Up => n.Sign > 0,
            _ => mode == Rounding.Ceil,
        };
        return (decimal)(up ? below + 1 : below) * step;
    }
}
