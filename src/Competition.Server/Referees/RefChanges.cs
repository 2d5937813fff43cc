using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// What a tablet is yet to be told, each once. Where it is more than it can hear in a second, it is one thing: all.
/// </summary>
/// <param name="root">All is at or below it.</param>
internal sealed class RefChanges(NodePath root)
{
    private readonly Lock _gate = new();
    private readonly HashSet<RefPlace> _places = [];
    private readonly SortedSet<string> _nudges = new(StringComparer.Ordinal);

    public bool Any
    {
        get
        {
            lock (_gate) return _places.Count > 0;
        }
    }

    public void Add(IEnumerable<RefPlace> places)
    {
        lock (_gate)
        {
            _places.UnionWith(places);
            if (_places.Count <= Limits.ChangesPerSecond) return;
            _places.Clear();
            _places.Add(new RefPlace(root, Entrant: null));
        }
    }

    /// <summary>One of them; null where there is none.</summary>
    public RefPlace? Take()
    {
        lock (_gate)
        {
            if (_places.Count == 0) return null;
            var one = _places.First();
            _places.Remove(one);
            return one;
        }
    }

    public void Nudge(string by)
    {
        lock (_gate) _nudges.Add(by);
    }

    public IReadOnlyList<string> TakeNudges()
    {
        lock (_gate)
        {
            if (_nudges.Count == 0) return [];
            IReadOnlyList<string> taken = [.. _nudges];
            _nudges.Clear();
            return taken;
        }
    }
}
