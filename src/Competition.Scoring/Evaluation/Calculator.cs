namespace Competition.Scoring;

/// <summary>
/// Computes a value: does it apply, its operator or what the status says instead, then else → clamp → round
/// (model.md B3).
/// </summary>
internal sealed class Calculator(Reader reader, Folds folds, Ladders ladders, Surveys surveys)
{
    public Value Of(ValueRule rule, int entrant)
    {
        if (!reader.About.Promotions.Admit(rule.Node, entrant)) return Value.Missing(MissingReason.NotApplicable);
        var value = BeforeElse(rule, entrant);
        if (value.IsMissing && rule.Else is { } other) value = reader.Evaluate(other, entrant);
        value = Clamp(rule, value, entrant);
        if (value.IsMissing || rule.Round is not { } quantum) return value;
        return Arithmetic.Round(value.Number, quantum.To, quantum.Mode);
    }

    /// <summary>
    /// What the operator gives, or what the status says instead: it voids what a value is made of, but neither folds
    /// nor ranks (model.md B11.10).
    /// </summary>
    public Value BeforeElse(ValueRule rule, int entrant)
    {
        var status = reader.About.Statuses.Of(rule.Node, entrant);
        if (status == Statuses.None) return Operate(rule.Operator, entrant);
        if (rule.Node.OnStatus.GetValueOrDefault(status)?.GetValueOrDefault(rule.Name) is { } instead)
        {
            return reader.Evaluate(instead, entrant);
        }

        var stands = rule.EvenIf || !rule.Node.StatusVoids || rule.Operator is Operator.FoldOver or Operator.RankOn;
        return stands ? Operate(rule.Operator, entrant) : Value.Missing(MissingReason.Of(status));
    }

    private Value Operate(Operator op, int entrant) => op switch
    {
        Operator.Calculate calculate => reader.Evaluate(calculate.Formula, entrant),
        Operator.FoldOver fold => folds.Of(fold.Fold, entrant),
        Operator.RankOn rank => ladders.Rank(rank, entrant),
        Operator.Lookup lookup => Look(lookup, entrant),
        Operator.FieldOf field => surveys.Of(field.Statistic).For(reader.About.Entrants.TypeOf(entrant)),
        Operator.Accrue accrual => Accrue(accrual, entrant),
        _ => Value.Missing(MissingReason.NotMarked),
    };

    // Only whole ticks count.
    private Value Accrue(Operator.Accrue accrual, int entrant)
    {
        var (seconds, rate) = (reader.Read(accrual.While, entrant), reader.Evaluate(accrual.Rate, entrant));
        if (seconds.IsMissing) return seconds;
        if (rate.IsMissing) return rate;
        var counted = accrual.Tick is { } tick ? seconds.Number - (seconds.Number % tick) : seconds.Number;
        return Arithmetic.Multiply(rate.Number, counted);
    }

    private Value Look(Operator.Lookup lookup, int entrant)
    {
        var at = Operate(lookup.At, entrant);
        return at.IsMissing ? at : TableLookup.In(lookup.Table, at.Number);
    }

    private Value Clamp(ValueRule rule, Value value, int entrant)
    {
        if (!value.IsMissing && rule.AtLeast is { } least) value = AtLeast(value, reader.Evaluate(least, entrant));
        if (!value.IsMissing && rule.AtMost is { } most) value = AtMost(value, reader.Evaluate(most, entrant));
        return value;
    }

    public static Value AtLeast(Value value, Value bound) =>
        bound.IsMissing || bound.Number > value.Number ? bound : value;

    public static Value AtMost(Value value, Value bound) =>
        bound.IsMissing || bound.Number < value.Number ? bound : value;
}
