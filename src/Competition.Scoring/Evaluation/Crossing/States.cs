namespace Competition.Scoring;

/// <summary>
/// How long an entrant was in a state: inside the windows of the node and of all its ancestors, while the clock runs
/// (model.md B11.6). An exclusive state has one holder: another's on ends it, another's off does not (B11.29).
/// </summary>
internal sealed class States(Records records, Files files, Entrants entrants)
{
    private readonly Dictionary<Input, Holdings> _exclusive = [];

    public bool IsOn(Input input, int entrant) =>
        HoldingsOf(input, entrant).IsHeldBy(entrants[entrant]);

    /// <summary>Up to the evaluation instant.</summary>
    public decimal Seconds(Input input, int entrant, Reader reader)
    {
        var held = HoldingsOf(input, entrant).Of(entrants[entrant], records.UpTo);
        if (held.IsEmpty) return 0m;
        for (var node = input.Node; node is not null; node = node.Parent)
        {
            if (node.Window is { Strict: true } window) held = held.And(Open(window, node, entrant, reader));
        }

        return reader.About.Clocks.Of(input.Node, entrant) is { } clock ? held.And(clock).Length : held.Length;
    }

    /// <summary>Facts have come or gone since.</summary>
    public void Forget() => _exclusive.Clear();

    private Holdings HoldingsOf(Input input, int entrant)
    {
        if (!input.Exclusive) return Alone(files.Of(entrant, new Shelf(FactType.Mark, input)), entrants[entrant]);
        if (_exclusive.TryGetValue(input, out var all)) return all;
        return _exclusive[input] = new Holdings(records.Contested(input), records.Aliases.PersonOf);
    }

    private static Holdings Alone(ReadOnlySpan<Fact> marks, EntrantId entrant) =>
        marks.IsEmpty ? Holdings.None : new Holdings(marks, _ => entrant);

    // What opens it may be missing: then it is closed.
    private static Timeline Open(Window window, Node node, int entrant, Reader reader)
    {
        var opens = window.Opens is { } formula ? reader.Evaluate(formula, entrant) : Value.Of(0m);
        if (opens.IsMissing) return Timeline.Never;
        var closes = window.Limit is { } limit ? Arithmetic.Add(opens.Number, limit) : default(Value?);
        decimal? until = closes is { IsMissing: false } end ? end.Number : null;
        return reader.About.Clocks.Of(node, entrant) is { } clock
            ? Timeline.Between(clock.InstantOf(opens.Number), until is { } time ? clock.InstantOf(time) : null)
            : Timeline.Between(opens.Number, until);
    }
}
