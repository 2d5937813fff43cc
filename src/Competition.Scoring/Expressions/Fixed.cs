namespace Competition.Scoring;

/// <summary>
/// Fixed-point numbers: multiples of 2^-120 in an <see cref="Int128"/>, between -128 and 128. Eight digits more than
/// a decimal shows, so that what comes back from a logarithm rounds to the right decimal; no allocation.
/// </summary>
internal static class Fixed
{
    public const int Bits = 120;

    public static Int128 One => Int128.One << Bits;

    /// <param name="number">Between -128 and 128.</param>
    public static Int128 Of(decimal number)
    {
        var (digits, scale) = DecimalParts.Of(number);
        var one = DecimalParts.Ten(scale);
        var size = (Int128)(((digits / one) << Bits) | Ratio(digits % one, one));
        return number < 0m ? -size : size;
    }

    /// <summary>A fraction below one, cut off; long division with 30 bits a digit, whose remainders just fit.</summary>
    /// <param name="divisor">At most 2^98, and greater than <paramref name="part"/>.</param>
    public static UInt128 Ratio(UInt128 part, UInt128 divisor)
    {
        const int digit = Bits / 4;
        var ratio = UInt128.Zero;
        for (var i = 0; i < 4; i++)
        {
            part <<= digit;
            var quotient = part / divisor;
            ratio = (ratio << digit) | quotient;
            part -= quotient * divisor;
        }
        return ratio;
    }

    /// <summary>A product that is itself between -128 and 128.</summary>
    public static Int128 Multiply(Int128 a, Int128 b)
    {
        var (high, low) = Product((UInt128)Int128.Abs(a), (UInt128)Int128.Abs(b));
        var size = (Int128)((high << (128 - Bits)) | (low >> Bits));
        return Int128.IsNegative(a) == Int128.IsNegative(b) ? size : -size;
    }

    /// <summary>All 256 bits of a product.</summary>
    public static (UInt128 High, UInt128 Low) Product(UInt128 a, UInt128 b)
    {
        var (a1, a0) = ((ulong)(a >> 64), (ulong)a);
        var (b1, b0) = ((ulong)(b >> 64), (ulong)b);
        var (low, left, right) = (Math.BigMul(a0, b0), Math.BigMul(a1, b0), Math.BigMul(a0, b1));
        var middle = (low >> 64) + (ulong)left + (ulong)right;
        var high = Math.BigMul(a1, b1) + (left >> 64) + (right >> 64) + (middle >> 64);
        return (high, (middle << 64) | (ulong)low);
    }
}
