namespace Competition.Scoring;

/// <summary>Runs compiled code: at most one step per syntax node and jump, no allocation, no exception.</summary>
internal static class StackMachine
{
    /// <param name="stack">At least as high as the code says.</param>
    public static Value Run<TNames>(CompiledCode code, ref TNames names, scoped Span<Value> stack)
        where TNames : INames, allows ref struct
    {
        var steps = code.Steps.AsSpan();
        var top = -1;
        for (var at = 0; at < steps.Length;)
        {
            var step = steps[at++];
            switch (step.Code)
            {
                case OpCode.Push: stack[++top] = code.Constants[step.Operand]; break;
                case OpCode.Read: stack[++top] = names.Read(step.Operand); break;
                case OpCode.Jump: at = step.Operand; break;
                case OpCode.IfMissing: if (stack[top].IsMissing) at = step.Operand; break;
                case OpCode.ElseIfFalse: if (!stack[top--].IsTrue) at = step.Operand; break;
                case OpCode.And or OpCode.Or or OpCode.Coalesce:
                    if (Answers(step.Code, stack[top])) at = step.Operand;
                    else top--;
                    break;
                case < OpCode.Add: stack[top] = Unary(code, step, stack[top]); break;
                default:
                    top--;
                    stack[top] = BinaryOperation.Of(step.Code, stack[top], stack[top + 1]);
                    break;
            }
        }
        return stack[top];
    }

    /// <summary>Whether the left side is the answer already; a missing truth is one, a missing number is not.</summary>
    private static bool Answers(OpCode code, in Value left) => code switch
    {
        OpCode.And => !left.IsTrue,
        OpCode.Or => left.IsTrue || left.IsMissing,
        _ => !left.IsMissing,
    };

    private static Value Unary(CompiledCode code, Step step, in Value operand) => step.Code switch
    {
        OpCode.Has => Value.Of(!operand.IsMissing),
        _ when operand.IsMissing => operand,
        OpCode.Round => Rounded(operand.Number, code.Quanta[step.Operand]),
        OpCode.Among => Value.Of(code.Sets[step.Operand].AsSpan().Contains(operand)),
        _ => UnaryOperation.Of(step.Code, operand),
    };

    private static Value Rounded(decimal number, Quantum quantum) => Arithmetic.Round(number, quantum.To, quantum.Mode);
}
