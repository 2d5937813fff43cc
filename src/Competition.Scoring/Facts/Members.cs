using System.Collections;

namespace Competition.Scoring;

/// <summary>The members of a fact or map: names unique, sorted by UTF-16 code unit, immutable.</summary>
public sealed class Members : IReadOnlyList<KeyValuePair<string, Datum>>
{
    private readonly KeyValuePair<string, Datum>[] _sorted;

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

    public int Count => _sorted.Length;

    public KeyValuePair<string, Datum> this[int index] => _sorted[index];

    /// <summary>The member of that name; <see cref="Datum.Null"/> where there is none.</summary>
    public Datum this[string name]
    {
        get
        {
            foreach (var member in _sorted)
            {
                if (member.Key == name) return member.Value;
            }

            return Datum.Null;
        }
    }

    public bool Has(string name) => Array.Exists(_sorted, m => m.Key == name);

    public IEnumerator<KeyValuePair<string, Datum>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, Datum>>)_sorted).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _sorted.GetEnumerator();
}
