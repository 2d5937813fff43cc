namespace Competition.Scoring;

/// <summary>What an input or field lets a number be; steps count from the least, or from 0.</summary>
internal readonly record struct NumberRule(decimal? Min, decimal? Max, decimal? Step, int? Decimals)
{
    /// <summary>Of attempts and bouts, <c>max</c> is how many there may be, not how much one may be.</summary>
    public static NumberRule Of(Input input)
    {
        var most = input.Kind is InputKind.Attempts or InputKind.Bouts ? null : input.Max;
        return new NumberRule(input.Min, most, input.Step, input.Decimals);
    }

    public static NumberRule Of(Signal signal) => new(signal.Min, signal.Max, signal.Step, signal.Decimals);

    public static NumberRule Of(Field field) => new(field.Min, field.Max, null, field.Decimals);

    /// <summary>An optional number: what is left out may stand.</summary>
    public Refusal? Judge(Datum datum, string member)
    {
        if (datum.IsNull) return null;
        if (datum.Number is not { } number) return Refusals.WrongKind(member, datum, "a number", "数字");
        if (number < Min || number > Max) return Refusals.OutOfRange(member, number, this);
        if (Decimals is { } most && decimal.Round(number, most) != number)
            return Refusals.TooManyDecimals(member, number, most);
        return Step is { } step && !IsOn(number, step) ? Refusals.OffStep(member, number, step, Min ?? 0m) : null;
    }

    /// <summary>A difference or quotient beyond decimals is no multiple that anybody could have meant.</summary>
    private bool IsOn(decimal number, decimal step)
    {
        var from = Arithmetic.Add(number, -(Min ?? 0m));
        return !from.IsMissing && from.Number % step == 0m;
    }
}
