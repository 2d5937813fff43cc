namespace Competition.Scoring;

/// <summary>Total arithmetic on decimals (B3): overflow beyond 10^27, division by zero and domain are missing, never thrown.</summary>
public static class Arithmetic
{
    public static Value Add(decimal a, decimal b) => throw new NotSupportedException();

    public static Value Multiply(decimal a, decimal b) => throw new NotSupportedException();

    public static Value Divide(decimal a, decimal b) => throw new NotSupportedException();

    /// <summary>Rounds to a multiple of <paramref name="to"/>.</summary>
    public static Value Round(decimal number, decimal to, Rounding mode) => throw new NotSupportedException();
}
