namespace Competition.Scoring;

/// <summary>Facts in canonical order; compact, because most lists hold one or a few.</summary>
internal sealed class FactList
{
    private Fact[] _facts = [];

    public int Count { get; private set; }

    public Fact? Last => Count == 0 ? null : _facts[Count - 1];

    public ReadOnlySpan<Fact> Facts => _facts.AsSpan(0, Count);

    public void Add(Fact fact)
    {
        if (Count == _facts.Length) Array.Resize(ref _facts, Count == 0 ? 1 : Math.Max(8, Count * 2));
        var at = Count;
        if (Last is { } last && FactOrder.Canonical.Compare(last, fact) > 0)
        {
            at = ~Find(fact);
            Array.Copy(_facts, at, _facts, at + 1, Count - at);
        }

        _facts[at] = fact;
        Count++;
    }

    public void Remove(Fact fact)
    {
        var at = Find(fact);
        Count--;
        Array.Copy(_facts, at + 1, _facts, at, Count - at);
        Array.Clear(_facts, Count, 1);
    }

    // Time and id name a fact: no two facts that count share an id.
    private int Find(Fact fact) => Array.BinarySearch(_facts, 0, Count, fact, FactOrder.Canonical);
}
