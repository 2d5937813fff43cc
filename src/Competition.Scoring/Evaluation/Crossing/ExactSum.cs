using System.Numerics;

namespace Competition.Scoring;

/// <summary>A sum of decimals, or of their squares, without any rounding: what was removed leaves no trace.</summary>
internal sealed class ExactSum
{
    private const int Decimals = 28;      // of a decimal; a square has twice as many
    private static readonly BigInteger One = BigInteger.Pow(10, Decimals);
    private static readonly BigInteger Beyond = BigInteger.Pow(10, Limits.Digits);
    private static readonly BigInteger Bound = new BigInteger(Limits.Magnitude);
    private BigInteger _quanta;

    public void Add(decimal number) => _quanta += Quanta(number);

    public void Remove(decimal number) => _quanta -= Quanta(number);

    public void AddSquare(decimal number) => _quanta += BigInteger.Pow(Quanta(number), 2);

    public void RemoveSquare(decimal number) => _quanta -= BigInteger.Pow(Quanta(number), 2);

    /// <summary>The sum divided by a count.</summary>
    public Value Over(int count) => Quotient(_quanta, count * One);

    /// <summary>The mean square distance from the mean: (n·Σx² − (Σx)²) / (n·freedom).</summary>
    public static Value Variance(ExactSum sum, ExactSum squares, int count, int freedom) => Quotient(
        (count * squares._quanta) - BigInteger.Pow(sum._quanta, 2), (BigInteger)count * freedom * One * One);

    private static BigInteger Quanta(decimal number)
    {
        var (digits, scale) = DecimalParts.Of(number);
        var quanta = (BigInteger)digits * BigInteger.Pow(10, Decimals - scale);
        return number < 0m ? -quanta : quanta;
    }

    // Of 28 digits, the nearest; a half to the even one.
    private static Value Quotient(BigInteger over, BigInteger under)
    {
        var size = BigInteger.Abs(over);
        if (size > Bound * under) return Value.Missing(MissingReason.Overflow);
        var scale = Decimals;
        for (; scale > 0 && size * BigInteger.Pow(10, scale) >= Beyond * under; scale--) { }
        var quotient = BigInteger.DivRem(size * BigInteger.Pow(10, scale), under, out var rest);
        var half = (2 * rest).CompareTo(under);
        if (half > 0 || (half == 0 && !quotient.IsEven)) quotient++;
        var number = DecimalParts.Join((UInt128)quotient, scale);
        return Value.Of(over.Sign < 0 ? -number : number);
    }
}
