namespace Competition.Scoring;

/// <summary>Whether a mark has what inputs of its kind take (formats.md), within what its input declares.</summary>
internal sealed class MarkAdmission(Rulebook rules)
{
    private const string Value = "value";

    /// <summary>The refusals in the order in which a judge should hear them.</summary>
    public Refusal? Judge(Fact fact, Input input) =>
        Strays.Judge(fact, input) ?? Status(fact, input) ?? OfKind(fact, input);

    private static Refusal? OfKind(Fact fact, Input input) => input.Kind switch
    {
        InputKind.Number => Needed(fact, input) ?? Number(fact[Value], Value, input),
        InputKind.Choice => Needed(fact, input) ?? Option(fact[Value], Value, input.Options),
        InputKind.Judges => Seat(fact, input) ?? Needed(fact, input) ?? Number(fact[Value], Value, input),
        InputKind.Time => Time(fact, input),
        InputKind.Attempts or InputKind.Bouts => Attempt(fact, input),
        InputKind.State => OnOrOff(fact["value"]),
        InputKind.Tally => Number(fact["delta"], "delta", input),
        _ => throw new ArgumentOutOfRangeException(nameof(input), input.Kind, "no such kind"),
    };

    private Refusal? Status(Fact fact, Input input)
    {
        var status = fact["status"];
        if (status.IsNull || input.Fields.ContainsKey("status")) return null;
        if (status.Text is not { } code) return Refusals.WrongKind("status", status, "a status code", "状态代码");
        IReadOnlyCollection<string> known = input.Statuses.IsEmpty ? rules.Statuses : [.. input.Statuses, "OK"];
        return known.Contains(code) ? null : Refusals.UnknownStatus(code, known);
    }

    /// <summary>A mark that carries a status (DNF, say) needs no value.</summary>
    private static Refusal? Needed(Fact fact, Input input) =>
        fact[Value].IsNull && fact["status"].Text is null or "OK" ? Refusals.Missing(Value, input) : null;

    private static Refusal? Number(Datum datum, string member, Input input) =>
        NumberRule.Of(input).Judge(datum, member);

    private static Refusal? Option(Datum datum, string member, IReadOnlyDictionary<string, decimal> options)
    {
        if (datum.IsNull) return null;
        if (datum.Text is not { } option) return Refusals.WrongKind(member, datum, "an option", "选项");
        return options.ContainsKey(option) ? null : Refusals.UnknownOption(option, member, [.. options.Keys]);
    }

    private static Refusal? Seat(Fact fact, Input input)
    {
        if (fact["judge"].IsNull) return Refusals.Missing("judge", input);
        var isWord = fact["judge"].Text is { Length: > 0 and <= Limits.FactWord };
        return isWord ? null : Refusals.WrongKind("judge", fact["judge"], "the name of a seat", "裁判席位");
    }

    private static Refusal? Time(Fact fact, Input input)
    {
        if (fact["mark"].IsNull) return Refusals.Missing("mark", input);
        if (fact["mark"].Text is not { } mark) return Refusals.WrongKind("mark", fact["mark"], "a name", "名称");
        if (!NameForm.Holds(mark)) return Refusals.BadMark(mark);
        return Strays.MarkMeantBy(mark, input) is { } meant ? Refusals.SlippedMark(mark, meant) : null;
    }

    /// <summary>Without a value it is on.</summary>
    private static Refusal? OnOrOff(Datum value) => value switch
    {
        { IsNull: true } or { Number: 0m or 1m } => null,
        { Number: { } number } => Refusals.OutOfRange(Value, number, new NumberRule(0m, 1m, 1m, 0)),
        _ => Refusals.WrongKind(Value, value, "1 (on) or 0 (off)", "1（开始）或 0（结束）"),
    };

    private static Refusal? Attempt(Fact fact, Input input)
    {
        if (Numbered(fact["no"], input) is { } wrong) return wrong;
        if (input.Fields.Count == 0) return Needed(fact, input) ?? Number(fact[Value], Value, input);
        return input.Fields.Values.Select(f => OfField(fact[f.Name], f)).FirstOrDefault(refusal => refusal is not null);
    }

    /// <summary>Attempts without a number are counted by scoring, which takes the first <c>max</c>.</summary>
    private static Refusal? Numbered(Datum no, Input input)
    {
        if (no.IsNull) return null;
        var isCount = no.Number is { } number && number >= 1m && decimal.IsInteger(number);
        if (!isCount) return Refusals.WrongKind("no", no, "a whole number from 1", "从 1 起的整数");
        return no.Number > input.Max ? Refusals.TooManyAttempts(no.Number.GetValueOrDefault(), input) : null;
    }

    private static Refusal? OfField(Datum datum, Field field) => field.Options is { } options
        ? Option(datum, field.Name, options)
        : NumberRule.Of(field).Judge(datum, field.Name);
}
