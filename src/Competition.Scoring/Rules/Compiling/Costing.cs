namespace Competition.Scoring;

/// <summary>
/// Says of every value what it depends on beside its own entrant's facts (model.md B9), and which values depend on no
/// entrant at all but through statistics of the field.
/// </summary>
internal sealed class Costing
{
    private readonly Dictionary<object, CostClass> _costs = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _hoisted = new(ReferenceEqualityComparer.Instance);

    private Costing() { }

    /// <param name="order">All cells, each after those that it reads.</param>
    public static void Mark(IReadOnlyList<object> order)
    {
        var costing = new Costing();
        foreach (var cell in order) costing.Decide(cell);
    }

    private void Decide(object cell)
    {
        var cost = OfItself(cell);
        foreach (var read in Dependencies.Of(cell)) cost |= _costs[read];
        _costs[cell] = cost;
        if (IsHoisted(cell)) _hoisted.Add(cell);
        if (cell is ValueRule value) (value.Cost, value.Hoisted) = (cost, _hoisted.Contains(cell));
    }

    private static CostClass OfItself(object cell) => cell switch
    {
        Instant => CostClass.Time,
        Statistic => CostClass.Field,
        Input { Exclusive: true } => CostClass.Opponent,
        Board board => CostClass.Rank | (board.Keys.Any(k => k.IsAmongEquals) ? CostClass.TiedSet : CostClass.Local),
        ValueRule { Operator: var op } => Dependencies.Innermost(op) switch
        {
            Operator.FoldOver { Fold.Of: FoldSource.Opponents } => CostClass.Opponent,
            _ => CostClass.Local,
        },
        _ => CostClass.Local,
    };

    /// <summary>No status, attribute, clock or input of whoever asks decides anything.</summary>
    private bool IsHoisted(object cell)
    {
        if (cell is Statistic) return true;
        if (cell is not ValueRule value || value.Node.OnStatus.Values.Any(o => o.ContainsKey(value.Name))) return false;
        if (Dependencies.Innermost(value.Operator) is not (Operator.FieldOf or Operator.Calculate)) return false;
        var reads = Dependencies.Of(value).ToList();
        return reads.Count > 0 && reads.TrueForAll(_hoisted.Contains) && Dependencies.Names(value).All(IsForAll);
    }

    private static bool IsForAll(NameSource name) => name is NameSource.Constant or NameSource.OfValue;
}
