namespace Competition.Scoring;

/// <summary>
/// Marks what the contest computes and what contestants tell it (architecture.md §2): shared is what reads members,
/// ranks, the field, opponents, exclusive states or the time, or a value or window that does; exported are the own
/// values that something shared reads; the inputs and detectors that it reads are shared.
/// </summary>
internal sealed class Sharing
{
    private readonly HashSet<object> _shared = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _read = new(ReferenceEqualityComparer.Instance);

    private Sharing() { }

    /// <param name="order">All cells, each after those that it reads.</param>
    public static void Mark(IReadOnlyList<object> order)
    {
        var sharing = new Sharing();
        foreach (var cell in order) sharing.Decide(cell);
        foreach (var cell in order.Where(sharing._shared.Contains)) sharing.Take(cell);
        foreach (var board in order.OfType<Board>())
        {
            foreach (var value in board.Shown) sharing.Take(value);
        }
    }

    private void Decide(object cell)
    {
        if (!Dependencies.Crosses(cell) && !Dependencies.Of(cell).Any(_shared.Contains)) return;
        _shared.Add(cell);
        if (cell is ValueRule value) value.Shared = true;
        if (cell is DetectorRule detector) detector.ReadsShared = true;
        if (cell is Node { Window: { } window } node) node.Window = window with { Shared = true };
    }

    /// <summary>The contest has it: own values are told to it, all else it works out from what that reads.</summary>
    private void Take(object first)
    {
        var waiting = new Stack<object>([first]);
        while (waiting.TryPop(out var cell))
        {
            if (!_read.Add(cell)) continue;
            if (cell is ValueRule { Shared: false } own) own.Exported = true;
            else
            {
                if (cell is Input input) input.Shared = true;
                if (cell is DetectorRule detector) detector.Shared = true;
                foreach (var read in Dependencies.Of(cell)) waiting.Push(read);
            }
        }
    }
}
