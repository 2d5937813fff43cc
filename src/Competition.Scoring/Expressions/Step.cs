namespace Competition.Scoring;

/// <summary>One step of compiled code; the operand is a jump's target, a name's slot or a position in a pool.</summary>
internal readonly record struct Step(OpCode Code, int Operand);
