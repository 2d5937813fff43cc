namespace Competition.Scoring;

/// <summary>The fires of a detector for an entrant, in order, without those that are overruled.</summary>
internal sealed class Fires(int? limit)
{
    private readonly List<decimal> _fires = [];
    private readonly List<decimal> _struck = [];
    private HashSet<decimal> _overruled = [];

    public IReadOnlyList<decimal> All => _fires;

    /// <summary>A void of one of these was meant for a fire that is not there (B2).</summary>
    public IEnumerable<decimal> Dangling => _overruled.Except(_struck);

    public decimal? Last => _fires.Count == 0 ? null : _fires[^1];

    /// <summary>No more can be added.</summary>
    public bool IsFull => _fires.Count >= limit || _fires.Count > Limits.Fires;

    /// <summary>How much there is of it, to go back to.</summary>
    public (int Fires, int Struck) Mark => (_fires.Count, _struck.Count);

    public void Add(decimal at)
    {
        if (IsFull) return;
        (_overruled.Contains(at) ? _struck : _fires).Add(at);
    }

    /// <summary>Whether these are others than before; then all has to be gone through again.</summary>
    public bool Overrule(HashSet<decimal> overruled)
    {
        if (overruled.SetEquals(_overruled)) return false;
        _overruled = overruled;
        return true;
    }

    public void GoBack((int Fires, int Struck) mark)
    {
        _fires.RemoveRange(mark.Fires, _fires.Count - mark.Fires);
        _struck.RemoveRange(mark.Struck, _struck.Count - mark.Struck);
    }

    public Value Read(DetectorOutputs output)
    {
        if (output == DetectorOutputs.First) return InstantOf(_fires.Count == 0 ? null : _fires[0]);
        if (_fires.Count > Limits.Fires) return Value.Missing(MissingReason.Overflow);
        return output == DetectorOutputs.Last ? InstantOf(Last) : Value.Of((decimal)_fires.Count);
    }

    private static Value InstantOf(decimal? at) =>
        at is { } fire ? Value.Of(fire) : Value.Missing(MissingReason.NotMarked);
}
