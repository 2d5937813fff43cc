using System.Runtime.InteropServices;

namespace Competition.Scoring;

/// <summary>Writes key vectors, one after another.</summary>
internal sealed class KeyWriter
{
    private readonly List<long> _quanta = [];
    private readonly List<decimal> _rests = [];
    private bool _isExact = true;

    public void Add(Value value, decimal step, bool descending)
    {
        if (value.IsMissing || value.IsCode) AddMissing();
        else Add(descending ? -value.Number : value.Number, step);
    }

    /// <summary>A number of which more is better.</summary>
    public void AddCount(int count)
    {
        _quanta.Add(-count);
        _rests.Add(0m);
    }

    /// <summary>Also the end of a list: whatever stands there in a longer one is better.</summary>
    public void AddMissing()
    {
        _quanta.Add(KeyVector.Missing);
        _rests.Add(0m);
    }

    public KeyVector Take()
    {
        var vector = _quanta.Count == 0
            ? KeyVector.Empty
            : new KeyVector([.. CollectionsMarshal.AsSpan(_quanta)], _isExact ? null : [.. _rests]);
        _quanta.Clear();
        _rests.Clear();
        _isExact = true;
        return vector;
    }

    private void Add(decimal number, decimal step)
    {
        var (quanta, rest) = KeyVector.Split(number, step);
        _quanta.Add(quanta);
        _rests.Add(rest);
        _isExact &= rest == 0m;
    }
}
