namespace Competition.Scoring;

/// <summary>The values of an evaluation's cells, in one block: a row a value, a column an entrant.</summary>
internal sealed class Cells
{
    private readonly Plan _plan;
    private readonly int _entrants;
    private readonly Value[] _values;

    public Cells(Plan plan, int entrants)
    {
        (_plan, _entrants) = (plan, entrants);
        _values = new Value[plan.ValueCount * entrants];
        Array.Fill(_values, Value.Missing(MissingReason.NotMarked));
    }

    /// <summary>Missing (NM) where nobody computed or told it yet.</summary>
    public Value Of(ValueRule rule, int entrant) =>
        _plan.RowOf(rule) is >= 0 and var row
            ? _values[(row * _entrants) + entrant]
            : Value.Missing(MissingReason.NotMarked);

    /// <summary>Whether the cell holds another value now.</summary>
    public bool Put(ValueRule rule, int entrant, Value value)
    {
        ref var cell = ref _values[(_plan.RowOf(rule) * _entrants) + entrant];
        if (cell == value) return false;
        cell = value;
        return true;
    }
}
