namespace Competition.Scoring;

/// <summary>
/// The facts that count about one id, as they were entered: about an alias, before it is known whose it is.
/// </summary>
internal sealed class Dossier
{
    private readonly Dictionary<Shelf, FactList> _shelves = [];

    /// <summary>How many statuses and clock acts there are: mostly none, and then nobody looks for them.</summary>
    public int Statuses { get; private set; }

    public int Clocks { get; private set; }

    public ReadOnlySpan<Fact> On(Shelf shelf) => _shelves.TryGetValue(shelf, out var list) ? list.Facts : default;

    public void Add(Shelf shelf, Fact fact)
    {
        if (!_shelves.TryGetValue(shelf, out var list)) _shelves[shelf] = list = new FactList();
        list.Add(fact);
        Count(shelf.Type, 1);
    }

    public void Remove(Shelf shelf, Fact fact)
    {
        var list = _shelves[shelf];
        list.Remove(fact);
        if (list.Count == 0) _shelves.Remove(shelf);
        Count(shelf.Type, -1);
    }

    private void Count(FactType type, int by)
    {
        if (type == FactType.Status) Statuses += by;
        if (type == FactType.Clock) Clocks += by;
    }
}
