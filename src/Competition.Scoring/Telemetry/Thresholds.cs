namespace Competition.Scoring;

/// <summary>
/// What a formula compares a signal with, read off its code: then a change that crosses none of it changes nothing.
/// </summary>
internal sealed class Thresholds
{
    private readonly Formula _formula;
    private readonly CompiledCode _code;
    private readonly HashSet<int> _targets;

    private Thresholds(Formula formula)
    {
        (_formula, _code) = (formula, formula.Code.Code);
        _targets = [.. _code.Steps.Where(s => s.Code is >= OpCode.Jump and <= OpCode.Coalesce).Select(s => s.Operand)];
    }

    /// <summary>Ascending; null where the signal is not only compared with numbers.</summary>
    public static decimal[]? Of(IEnumerable<Formula> formulas, string signal)
    {
        var all = new SortedSet<decimal>();
        foreach (var formula in formulas)
        {
            if (new Thresholds(formula).OfSignal(signal) is not { } some) return null;
            all.UnionWith(some);
        }

        return [.. all];
    }

    private List<decimal>? OfSignal(string signal)
    {
        var found = new List<decimal>();
        for (var at = 0; at < _code.Steps.Length; at++)
        {
            if (!Reads(at, signal)) continue;
            if (Compared(at) is not { } with) return null;
            found.AddRange(with);
        }

        return found;
    }

    private bool Reads(int at, string signal) =>
        _code.Steps[at] is { Code: OpCode.Read, Operand: var slot }
        && _formula.Sources[slot] is NameSource.OfSignal read && read.Signal == signal;

    // The steps of a comparison stand side by side, and nothing jumps between them.
    private IEnumerable<decimal>? Compared(int at)
    {
        if (IsNext(at + 1) && StepAt(at + 1).Code == OpCode.Has) return [];
        if (IsNext(at + 1) && StepAt(at + 1) is { Code: OpCode.Among, Operand: var set })
            return _code.Sets[set].Select(v => v.Number);
        if (IsNext(at + 1) && IsNext(at + 2) && IsComparison(at + 2) && NumberAt(at + 1) is { } right) return [right];
        return IsNext(at) && IsNext(at + 1) && IsComparison(at + 1) && NumberAt(at - 1) is { } left ? [left] : null;
    }

    private bool IsNext(int at) => at > 0 && at < _code.Steps.Length && !_targets.Contains(at);

    private Step StepAt(int at) => _code.Steps[at];

    private bool IsComparison(int at) => StepAt(at).Code is >= OpCode.Equal and <= OpCode.AtLeast;

    private decimal? NumberAt(int at)
    {
        var value = StepAt(at) switch
        {
            { Code: OpCode.Push, Operand: var constant } => _code.Constants[constant],
            { Code: OpCode.Read, Operand: var slot } when _formula.Sources[slot] is NameSource.Constant c => c.Value,
            _ => Value.Missing(MissingReason.NotApplicable),
        };
        return value.IsNumber ? value.Number : null;
    }
}
