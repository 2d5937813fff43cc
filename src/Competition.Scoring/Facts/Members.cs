using System.Collections;

namespace Competition.Scoring;

/// <summary>The members of a fact or map: names unique, sorted by UTF-16 code unit, immutable.</summary>
public sealed class Members : IReadOnlyList<KeyValuePair<string, Datum>>, IEquatable<Members>
{
    private readonly KeyValuePair<string, Datum>[] _sorted;

    /// <summary>In any order; a member that is null is there.</summary>
    /// <exception cref="ArgumentException">A name stands twice.</exception>
    public Members(IEnumerable<KeyValuePair<string, Datum>> members)
    {
        _sorted = [.. members];
        Array.Sort(_sorted, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        for (var i = 1; i < _sorted.Length; i++)
        {
            if (_sorted[i].Key == _sorted[i - 1].Key) throw new ArgumentException($"'{_sorted[i].Key}' stands twice");
        }
    }

    /// <summary>No members.</summary>
    public static Members None { get; } = new([]);

    /// <summary>How many there are.</summary>
    public int Count => _sorted.Length;

    /// <summary>By position from 0, in the order of the names.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public KeyValuePair<string, Datum> this[int index] => _sorted[index];

    /// <summary>The member of that name; <see cref="Datum.Null"/> where there is none.</summary>
    public Datum this[string name] => Find(name) is >= 0 and var at ? _sorted[at].Value : Datum.Null;

    /// <summary>Whether it is there, be it null.</summary>
    public bool Has(string name) => Find(name) >= 0;

    /// <summary>Equal when the canonical JSON is.</summary>
    public bool Equals(Members? other)
    {
        if (other is null || Count != other.Count) return false;
        for (var i = 0; i < Count; i++)
        {
            if (_sorted[i].Key != other._sorted[i].Key || _sorted[i].Value != other._sorted[i].Value) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Members);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine(Count, _sorted[0].Key, _sorted[^1].Key);

    /// <summary>In the order of the names.</summary>
    public IEnumerator<KeyValuePair<string, Datum>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, Datum>>)_sorted).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _sorted.GetEnumerator();

    private int Find(string name)
    {
        var (low, high) = (0, _sorted.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(_sorted[middle].Key, name);
            if (order == 0) return middle;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
