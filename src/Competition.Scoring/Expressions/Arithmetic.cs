namespace Competition.Scoring;

/// <summary>
/// Total arithmetic on decimals (B3): overflow beyond 10^27, division by zero and domain are missing, never thrown.
/// </summary>
internal static class Arithmetic
{
    private const decimal Factor = 30_000_000_000_000m;   // two of these multiply to less than 10^27

    private static readonly Value Overflow = Value.Missing(MissingReason.Overflow);
    private static readonly Value Domain = Value.Missing(MissingReason.Domain);

    public static Value Add(decimal a, decimal b) => Beyond(a) || Beyond(b) ? Overflow : Bounded(a + b);

    public static Value Multiply(decimal a, decimal b)
    {
        if (!Beyond(a, Factor) && !Beyond(b, Factor)) return Value.Of(a * b);
        if (Beyond(a) || Beyond(b)) return Overflow;
        // Twice the bound: a rounded quotient must not decide about products that are just inside.
        return Beyond(b, 1m) && Beyond(a, 2m * Limits.Magnitude / decimal.Abs(b)) ? Overflow : Bounded(a * b);
    }

    public static Value Divide(decimal a, decimal b)
    {
        if (b == 0m) return Value.Missing(MissingReason.DivisionByZero);
        if (Beyond(a) || Beyond(b)) return Overflow;
        return !Beyond(b, 1m) && Beyond(a, 2m * Limits.Magnitude * decimal.Abs(b)) ? Overflow : Bounded(a / b);
    }

    /// <summary>The remainder with the divisor's sign: -1 modulo 7 is 6.</summary>
    public static Value Modulo(decimal a, decimal b)
    {
        if (b == 0m) return Value.Missing(MissingReason.DivisionByZero);
        if (Beyond(a) || Beyond(b)) return Overflow;
        var rest = a % b;
        return Value.Of(rest == 0m || rest < 0m == b < 0m ? rest : rest + b);
    }

    /// <summary>Rounds to a multiple of <paramref name="to"/>, exactly: by a remainder, not a quotient.</summary>
    public static Value Round(decimal number, decimal to, Rounding mode)
    {
        if (to <= 0m) return Domain;
        if (Beyond(number) || Beyond(to)) return Overflow;
        if (to < 1m && Beyond(number, Limits.Magnitude * to)) return Overflow;
        var rest = number % to;
        var inner = number - rest;
        if (rest == 0m || !AwayFromZero(inner, rest, to, mode)) return Value.Of(inner);
        return Bounded(rest < 0m ? inner - to : inner + to);
    }

    /// <summary>Zero to the zero and exponents beyond 64 are domain (B11.14); exact where 28 digits allow.</summary>
    public static Value Power(decimal number, decimal exponent)
    {
        if (Beyond(exponent, Limits.Exponent)) return Domain;
        if (number == 0m) return exponent > 0m ? Value.Of(0m) : Domain;
        if (number < 0m && exponent != decimal.Truncate(exponent)) return Domain;
        return Beyond(number) ? Overflow : Scoring.Power.Of(number, exponent);
    }

    /// <summary>Of 28 digits, the nearest.</summary>
    public static Value SquareRoot(decimal number)
    {
        if (number < 0m) return Domain;
        if (number == 0m) return Value.Of(0m);
        return Beyond(number) ? Overflow : Value.Of(Scoring.SquareRoot.Of(number));
    }

    internal static Value Bounded(decimal number) => Beyond(number) ? Overflow : Value.Of(number);

    private static bool AwayFromZero(decimal inner, decimal rest, decimal to, Rounding mode)
    {
        var (size, other) = (decimal.Abs(rest), to - decimal.Abs(rest));
        return mode switch
        {
            Rounding.HalfUp => size >= other,
            Rounding.HalfEven => size > other || (size == other && inner % (2m * to) != 0m),
            Rounding.Down => false,
            Rounding.Up => true,
            Rounding.Ceil => rest > 0m,
            Rounding.Floor => rest < 0m,
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "no such rounding"),
        };
    }

    /// <summary>With two decimals or more a decimal ends below 10^27: mostly there is nothing to compare.</summary>
    private static bool Beyond(decimal number) => number.Scale < 2 && Beyond(number, Limits.Magnitude);

    private static bool Beyond(decimal number, decimal bound) => decimal.Abs(number) > bound;
}
