namespace Competition.Scoring;

/// <summary>What an expression reads of an input (model.md B3): one value of its bag.</summary>
internal static class InputColumns
{
    private static readonly Value NotMarked = Value.Missing(MissingReason.NotMarked);

    public static Value Read(NameSource.OfInput source, Row[] bag)
    {
        var input = source.Input;
        if (source.Column == InputColumn.Count) return Value.Of((decimal)bag.Length);
        return input.Kind switch
        {
            InputKind.Judges => OfPanel(input, source.Column, bag),
            InputKind.Time => OfTimes(source, bag),
            InputKind.Tally => OfTally(source.Column, bag),
            _ => NotMarked,
        };
    }

    /// <summary>Whether the last fact says it all: of a number or a choice, but for how many there are.</summary>
    public static bool NeedsLast(Input input, InputColumn column) =>
        input.Kind is InputKind.Number or InputKind.Choice && column != InputColumn.Count;

    /// <summary>What the last fact of a number or a choice records.</summary>
    /// <param name="last">Null where there is none that counts.</param>
    public static Value OfLast(Input input, InputColumn column, Fact? last)
    {
        if (last is null) return column == InputColumn.Main ? input.Default ?? NotMarked : NotMarked;
        var value = RowColumns.ValueOf(input, last, Row.StatusOf(last));
        if (column == InputColumn.Code || input.Kind == InputKind.Number) return value;
        return value.IsMissing ? NotMarked : Value.Of(input.Options[value.Code]);
    }

    /// <summary>The difference of the highest and the lowest mark of a panel; 0 without marks.</summary>
    public static decimal Spread(Row[] bag)
    {
        decimal? low = null, high = null;
        foreach (var row in bag)
        {
            if (row.Value.IsMissing) continue;
            low = Math.Min(low ?? row.Value.Number, row.Value.Number);
            high = Math.Max(high ?? row.Value.Number, row.Value.Number);
        }

        if (low is not { } least || high is not { } most) return 0m;
        return Arithmetic.Add(most, -least) is { IsMissing: false } spread ? spread.Number : Limits.Magnitude;
    }

    private static Value OfPanel(Input input, InputColumn column, Row[] bag) => column switch
    {
        InputColumn.Spread => Value.Of(Spread(bag)),
        InputColumn.Held => Value.Of(input.MaxSpread is { } most && Spread(bag) > most),
        _ => NotMarked,
    };

    // Without a start it counts from contest time 0 (model.md B11.18).
    private static Value OfTimes(NameSource.OfInput source, Row[] bag)
    {
        var (start, stop) = (At(bag, "start"), At(bag, "stop"));
        if (source.Column == InputColumn.Split) return At(bag, source.Mark);
        if (source.Column == InputColumn.Start) return start;
        if (source.Column == InputColumn.Stop) return stop;
        if (stop.IsMissing) return NotMarked;
        return start.IsMissing ? stop : Arithmetic.Add(stop.Number, -start.Number);
    }

    private static Value At(Row[] bag, string? mark)
    {
        foreach (var row in bag)
        {
            if (row.Fact["mark"].Text == mark) return Value.Of(row.At);
        }

        return NotMarked;
    }

    private static Value OfTally(InputColumn column, Row[] bag) => column switch
    {
        InputColumn.Sum => Sum(bag),
        InputColumn.LastAt => bag.Length == 0 ? NotMarked : Value.Of(bag[^1].At),
        _ => Value.Of((decimal)bag.Length),
    };

    private static Value Sum(Row[] bag)
    {
        var sum = Value.Of(0m);
        foreach (var row in bag)
        {
            if (!row.Value.IsMissing) sum = FoldResult.Add(sum, row.Value);
        }

        return sum;
    }
}
