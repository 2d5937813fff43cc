namespace Competition.Scoring;

/// <summary>What one step of compiled code does; the order groups control, one operand, two operands.</summary>
internal enum OpCode : byte
{
    Push, Read,

    // Jumps. The last four look at the top value and leave it as the answer when they jump, else drop it.
    Jump, ElseIfFalse, IfMissing, And, Or, Coalesce,

    // One operand. Round and Among say by their operand which quantum, which set.
    Round, Among, Has, Not, Negate, Abs, Floor, Ceiling, Truncate, SquareRoot,

    // Two operands.
    Add, Subtract, Multiply, Divide, Modulo, Power, Least, Greatest,
    Equal, Unequal, Less, AtMost, Greater, AtLeast,
}
