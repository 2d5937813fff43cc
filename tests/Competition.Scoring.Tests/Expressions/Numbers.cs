using System.Globalization;
using System.Numerics;

namespace Competition.Scoring.Tests.Expressions;

/// <summary>Decimals for tests, drawn or read.</summary>
internal static class Numbers
{
    public static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The digits without the point: 1.50 is 150.</summary>
    public static BigInteger Unscaled(decimal number)
    {
        var bits = decimal.GetBits(number);
        var size = (new BigInteger((uint)bits[2]) << 64) + (new BigInteger((uint)bits[1]) << 32) + (uint)bits[0];
        return number < 0m ? -size : size;
    }

    /// <summary>At most so many digits, so many of them decimals; either sign, all lengths alike.</summary>
    public static decimal Decimal(Random random, int digits, int decimals)
    {
        var length = random.Next(1, digits + 1);
        var text = string.Concat(Enumerable.Range(0, length).Select(_ => (char)('0' + random.Next(10))));
        var scale = random.Next(decimals + 1);
        var number = Parse(text);
        for (var i = 0; i < scale; i++) number /= 10m;
        return random.Next(2) == 0 ? number : -number;
    }
}
