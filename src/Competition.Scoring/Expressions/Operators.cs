namespace Competition.Scoring;

/// <summary>The infix operators: how strongly each binds (from 1; left to right among equals) and its step.</summary>
internal static class Operators
{
    /// <summary><c>not</c> takes a whole comparison, a minus sign only what stands next to it.</summary>
    public const int Not = 3, Negate = 7;

    public static int Power(string symbol) => symbol switch
    {
        "or" => 1,
        "and" => 2,
        "==" or "!=" or "<" or "<=" or ">" or ">=" or "in" => 4,
        "+" or "-" => 5,
        "*" or "/" or "%" => 6,
        _ => 0,
    };

    public static OpCode Code(string symbol) => symbol switch
    {
        "or" => OpCode.Or,
        "and" => OpCode.And,
        "==" => OpCode.Equal,
        "!=" => OpCode.Unequal,
        "<" => OpCode.Less,
        "<=" => OpCode.AtMost,
        ">" => OpCode.Greater,
        ">=" => OpCode.AtLeast,
        "+" => OpCode.Add,
        "-" => OpCode.Subtract,
        "*" => OpCode.Multiply,
        "/" => OpCode.Divide,
        "%" => OpCode.Modulo,
        _ => throw new ArgumentOutOfRangeException(nameof(symbol), symbol, "not an infix operator"),
    };
}
