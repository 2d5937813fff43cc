namespace Competition.Scoring;

/// <summary>Arithmetic of steps: of which number is everything a multiple? Null = of none that can be proven.</summary>
internal static class Steps
{
    /// <summary>The step of nothing but zero.</summary>
    public const decimal OfZero = 0m;

    /// <summary>The greatest step of which both are multiples: that of a sum, or of one or the other.</summary>
    public static decimal? Common(decimal? one, decimal? other)
    {
        if (one is not { } a || other is not { } b) return null;
        (a, b) = (Math.Abs(a), Math.Abs(b));
        while (b != 0m) (a, b) = (b, a % b);
        return Fine(a);
    }

    public static decimal? Common(IEnumerable<decimal?> steps) => steps.Aggregate((decimal?)OfZero, Common);

    public static decimal? Product(decimal? one, decimal? other)
    {
        if (one is not { } a || other is not { } b) return null;
        var product = Arithmetic.Multiply(a, b);
        return product.IsMissing ? null : Fine(product.Number);
    }

    /// <summary>Divided by a known number; a third of a step is no step.</summary>
    public static decimal? Quotient(decimal? step, decimal by)
    {
        if (step is not { } a || by == 0m) return null;
        var quotient = Arithmetic.Divide(a, Math.Abs(by));
        return !quotient.IsMissing && quotient.Number * Math.Abs(by) == a ? Fine(quotient.Number) : null;
    }

    public static decimal OfDecimals(int decimals)
    {
        var step = 1m;
        for (var i = 0; i < decimals; i++) step /= 10m;
        return step;
    }

    // What is finer than this may already have lost digits.
    private static decimal? Fine(decimal step) => step == OfZero || step >= Limits.LeastStep ? step : null;
}
