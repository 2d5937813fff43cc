namespace Competition.Scoring;

/// <summary>Every bound of scoring; what is over one is refused by name, and a test reaches each.</summary>
public static class Limits
{
    /// <summary>UTF-16 units of an expression, without the leading <c>=</c> (model.md B7).</summary>
    public const int ExpressionLength = 1000;

    /// <summary>Operators, calls, names and literals of an expression.</summary>
    public const int ExpressionNodes = 256;

    /// <summary>How deep operands, arguments and brackets of an expression nest; also bounds its stack.</summary>
    public const int ExpressionDepth = 32;

    /// <summary>Digits of a number literal, and of every computed root and power.</summary>
    public const int Digits = 28;

    /// <summary>Greater magnitudes are missing for overflow (model.md B7).</summary>
    public const decimal Magnitude = 1_000_000_000_000_000_000_000_000_000m;

    /// <summary>The greatest magnitude of an exponent of <c>pow</c> (model.md B11.14).</summary>
    public const int Exponent = 64;
}
