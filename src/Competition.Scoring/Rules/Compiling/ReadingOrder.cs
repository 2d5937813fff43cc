namespace Competition.Scoring;

/// <summary>Puts cells in an order in which each stands after all that it reads, or finds the cycles.</summary>
internal sealed class ReadingOrder
{
    private readonly List<object> _order = [];
    private readonly List<IReadOnlyList<object>> _cycles = [];
    private readonly HashSet<object> _done = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<(object Cell, IEnumerator<object> Reads)> _chain = new();
    private readonly HashSet<object> _inChain = new(ReferenceEqualityComparer.Instance);

    private ReadingOrder() { }

    /// <summary>Takes chains of any length: no recursion.</summary>
    public static (IReadOnlyList<object> Order, IReadOnlyList<IReadOnlyList<object>> Cycles) Of(
        IEnumerable<object> cells)
    {
        var order = new ReadingOrder();
        foreach (var cell in cells) order.Visit(cell);
        return (order._order, order._cycles);
    }

    private void Visit(object start)
    {
        if (!_done.Contains(start)) Enter(start);
        while (_chain.TryPeek(out var top))
        {
            if (!top.Reads.MoveNext()) Leave();
            else if (_inChain.Contains(top.Reads.Current)) _cycles.Add(CycleTo(top.Reads.Current));
            else if (!_done.Contains(top.Reads.Current)) Enter(top.Reads.Current);
        }
    }

    private void Enter(object cell)
    {
        _chain.Push((cell, Dependencies.Of(cell).GetEnumerator()));
        _inChain.Add(cell);
    }

    private void Leave()
    {
        var (cell, reads) = _chain.Pop();
        reads.Dispose();
        _inChain.Remove(cell);
        _done.Add(cell);
        _order.Add(cell);
    }

    private List<object> CycleTo(object cell)
    {
        var chain = _chain.Select(c => c.Cell).Reverse().ToList();
        return [.. chain[chain.FindIndex(c => ReferenceEquals(c, cell))..], cell];
    }
}
