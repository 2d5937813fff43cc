namespace Competition.Scoring;

/// <summary>The steps that take one present operand.</summary>
internal static class UnaryOperation
{
    public static Value Of(OpCode code, in Value operand) => code switch
    {
        OpCode.Not => Value.Of(!operand.IsTrue),
        OpCode.Negate => Value.Of(-operand.Number),
        OpCode.Abs => Value.Of(decimal.Abs(operand.Number)),
        OpCode.Floor => Value.Of(decimal.Floor(operand.Number)),
        OpCode.Ceiling => Value.Of(decimal.Ceiling(operand.Number)),
        OpCode.Truncate => Value.Of(decimal.Truncate(operand.Number)),
        OpCode.SquareRoot => Arithmetic.SquareRoot(operand.Number),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "not a step with one operand"),
    };
}
