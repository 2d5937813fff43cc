namespace Competition.Scoring;

/// <summary>The steps that take two operands: missing if one is, for the reason of the first that is.</summary>
internal static class BinaryOperation
{
    public static Value Of(OpCode code, in Value left, in Value right)
    {
        if (left.IsMissing) return left;
        if (right.IsMissing) return right;
        if (code == OpCode.Equal) return Value.Of(left == right);
        if (code == OpCode.Unequal) return Value.Of(left != right);
        return Of(code, left.Number, right.Number);
    }

    private static Value Of(OpCode code, decimal left, decimal right) => code switch
    {
        OpCode.Add => Arithmetic.Add(left, right),
        OpCode.Subtract => Arithmetic.Add(left, -right),
        OpCode.Multiply => Arithmetic.Multiply(left, right),
        OpCode.Divide => Arithmetic.Divide(left, right),
        OpCode.Modulo => Arithmetic.Modulo(left, right),
        OpCode.Power => Arithmetic.Power(left, right),
        OpCode.Least => Value.Of(decimal.Min(left, right)),
        OpCode.Greatest => Value.Of(decimal.Max(left, right)),
        OpCode.Less => Value.Of(left < right),
        OpCode.AtMost => Value.Of(left <= right),
        OpCode.Greater => Value.Of(left > right),
        OpCode.AtLeast => Value.Of(left >= right),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "not a step with two operands"),
    };
}
