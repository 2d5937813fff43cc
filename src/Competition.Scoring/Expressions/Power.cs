namespace Competition.Scoring;

/// <summary>
/// Powers: by multiplication where that is exact, else 2^(y · log2 x) in <see cref="Fixed"/>, rounded to 28 digits.
/// Whole numbers throughout, so that every machine says the same; what is exact in 28 digits comes out exact.
/// </summary>
internal static class Power
{
    /// <param name="number">Not zero, and positive unless the exponent is whole.</param>
    /// <param name="exponent">At most 64 in magnitude.</param>
    public static Value Of(decimal number, decimal exponent)
    {
        var size = decimal.Abs(number);
        var power = exponent == decimal.Truncate(exponent) ? Whole(size, (int)exponent) : ByLogarithm(size, exponent);
        return number < 0m && exponent % 2m != 0m && power.IsNumber ? Value.Of(-power.Number) : power;
    }

    private static Value Whole(decimal number, int exponent) => ByProducts(number, int.Abs(exponent)) switch
    {
        null => ByLogarithm(number, exponent),
        { } product => exponent < 0 ? Arithmetic.Divide(1m, product) : Value.Of(product),
    };

    /// <summary>Nothing where a product had to be rounded.</summary>
    private static decimal? ByProducts(decimal number, int exponent)
    {
        decimal? power = 1m;
        for (decimal? square = number; power is not null; square = Exactly(square, square))
        {
            if (exponent % 2 == 1) power = Exactly(power, square);
            exponent /= 2;
            if (exponent == 0) break;
        }
        return power;
    }

    /// <summary>A product keeps all decimals of its factors, or it was rounded.</summary>
    private static decimal? Exactly(decimal? a, decimal? b) =>
        a is { } left && b is { } right
        && Arithmetic.Multiply(left, right) is { IsNumber: true, Number: var product }
        && product.Scale == left.Scale + right.Scale
            ? product
            : null;

    private static Value ByLogarithm(decimal number, decimal exponent)
    {
        var logarithm = Logarithm.Of(number);
        var estimate = exponent * ((decimal)(long)(logarithm >> 80) / (1L << 40));
        if (estimate > 91m) return Value.Missing(MissingReason.Overflow);
        if (estimate < -95m) return Value.Of(0m);
        return Arithmetic.Bounded(Exponential.OfTwo(Fixed.Multiply(Fixed.Of(exponent), logarithm)));
    }
}
