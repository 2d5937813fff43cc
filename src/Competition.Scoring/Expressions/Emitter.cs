using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Turns well-typed syntax into flat code; each <c>Emit</c> leaves exactly one more value.</summary>
internal sealed class Emitter
{
    private readonly ImmutableArray<Step>.Builder _steps = ImmutableArray.CreateBuilder<Step>();
    private readonly ImmutableArray<Value>.Builder _constants = ImmutableArray.CreateBuilder<Value>();
    private readonly ImmutableArray<Quantum>.Builder _quanta = ImmutableArray.CreateBuilder<Quantum>();
    private readonly ImmutableArray<ImmutableArray<Value>>.Builder _sets =
        ImmutableArray.CreateBuilder<ImmutableArray<Value>>();
    private readonly List<string> _names = [];
    private int _height;
    private int _highest;

    public static (CompiledCode Code, ImmutableArray<string> Names) Compile(Syntax syntax)
    {
        var emitter = new Emitter();
        emitter.Emit(syntax);
        return (emitter.Code(), [.. emitter._names]);
    }

    private CompiledCode Code() =>
        new(_steps.ToImmutable(), _constants.ToImmutable(), _quanta.ToImmutable(), _sets.ToImmutable(), _highest);

    private void Emit(Syntax syntax)
    {
        switch (syntax)
        {
            case Syntax.Name name: Grow(OpCode.Read, Slot(name.Text)); break;
            case Syntax.Unary unary: Unary(unary); break;
            case Syntax.Binary binary: Binary(binary); break;
            case Syntax.If choice: If(choice); break;
            case Syntax.Among among: Among(among); break;
            case Syntax.Call call: Call(call); break;
            default: Grow(OpCode.Push, Put(_constants, ValueOf(syntax))); break;
        }
    }

    private static Value ValueOf(Syntax literal) => literal switch
    {
        Syntax.Number number => Value.Of(number.Value),
        Syntax.Code code => Value.OfCode(code.Value),
        Syntax.Truth truth => Value.Of(truth.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(literal), literal, "no such literal"),
    };

    private void Unary(Syntax.Unary unary)
    {
        Emit(unary.Of);
        Keep(unary.Symbol == "not" ? OpCode.Not : OpCode.Negate);
    }

    private void Binary(Syntax.Binary binary)
    {
        Emit(binary.Left);
        var code = Operators.Code(binary.Symbol);
        if (code is OpCode.And or OpCode.Or) Otherwise(code, [binary.Right]);
        else Fold(code, [binary.Right]);
    }

    /// <summary>The value on the stack is the answer, or gives way to the next one.</summary>
    private void Otherwise(OpCode jump, ImmutableArray<Syntax> others)
    {
        var jumps = new List<int>();
        foreach (var other in others)
        {
            jumps.Add(Shrink(jump));
            Emit(other);
        }
        jumps.ForEach(Land);
    }

    private void Fold(OpCode code, ImmutableArray<Syntax> others)
    {
        foreach (var other in others)
        {
            Emit(other);
            Shrink(code);
        }
    }

    private void If(Syntax.If choice)
    {
        Emit(choice.Condition);
        var missing = Keep(OpCode.IfMissing);
        var otherwise = Shrink(OpCode.ElseIfFalse);
        Emit(choice.Then);
        var done = Shrink(OpCode.Jump);
        Land(otherwise);
        Emit(choice.Else);
        Land(missing);
        Land(done);
    }

    private void Among(Syntax.Among among)
    {
        Emit(among.Of);
        Keep(OpCode.Among, Put(_sets, [.. among.Literals.Select(ValueOf)]));
    }

    private void Call(Syntax.Call call)
    {
        Emit(call.Arguments[0]);
        var others = call.Arguments[1..];
        switch (call.Function.Name)
        {
            case "min": Fold(OpCode.Least, others); break;
            case "max": Fold(OpCode.Greatest, others); break;
            case "pow": Fold(OpCode.Power, others); break;
            case "coalesce": Otherwise(OpCode.Coalesce, others); break;
            case "round": Keep(OpCode.Round, Put(_quanta, QuantumOf(others))); break;
            case "clamp":
                Fold(OpCode.Greatest, others[..1]);
                Fold(OpCode.Least, others[1..]);
                break;
            default: Keep(Single(call.Function.Name)); break;
        }
    }

    private static OpCode Single(string function) => function switch
    {
        "has" => OpCode.Has,
        "abs" => OpCode.Abs,
        "floor" => OpCode.Floor,
        "ceil" => OpCode.Ceiling,
        "trunc" => OpCode.Truncate,
        "sqrt" => OpCode.SquareRoot,
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "no such function"),
    };

    private static Quantum QuantumOf(ImmutableArray<Syntax> literals) => new(
        ((Syntax.Number)literals[0]).Value,
        literals is [_, Syntax.Code mode] && RoundingWord.Read(mode.Value) is { } said ? said : Rounding.HalfUp);

    private int Slot(string name)
    {
        var slot = _names.IndexOf(name);
        if (slot >= 0) return slot;
        _names.Add(name);
        return _names.Count - 1;
    }

    private static int Put<T>(ImmutableArray<T>.Builder pool, T item)
    {
        pool.Add(item);
        return pool.Count - 1;
    }

    private void Grow(OpCode code, int operand)
    {
        _highest = Math.Max(_highest, ++_height);
        Keep(code, operand);
    }

    private int Shrink(OpCode code)
    {
        _height--;
        return Keep(code);
    }

    private int Keep(OpCode code, int operand = 0)
    {
        _steps.Add(new(code, operand));
        return _steps.Count - 1;
    }

    private void Land(int jump) => _steps[jump] = _steps[jump] with { Operand = _steps.Count };
}
