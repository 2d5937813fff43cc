using System.Globalization;

namespace Competition.Scoring;

/// <summary>
/// Finds samples by id. An id is its source and up to nine trailing digits: sources are kept once, and of each sample
/// its row in a table of open addresses.
/// </summary>
internal sealed class SampleIds(SampleRows rows)
{
    private const int MaxDigits = 9;
    private const int Gone = -1;
    private readonly Dictionary<string, int> _sources = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private int[] _slots = new int[8];
    private int _used;

    /// <summary>The row of a sample, -1 where there is none.</summary>
    public int Find(FactId id)
    {
        if (_names.Count == 0) return -1;
        var (source, number, digits) = Parts(id.Value, adds: false);
        return source < 0 ? -1 : _slots[Probe(source, number, digits)] - 1;
    }

    /// <summary>Writes an id into a row that is not yet found by it.</summary>
    public void Name(FactId id, ref SampleRow row) =>
        (row.Source, row.Number, row.Digits) = Parts(id.Value, adds: true);

    public void Add(int row)
    {
        if ((_used + 1) * 4 > _slots.Length * 3) Grow();
        ref readonly var named = ref rows[row];
        _slots[Probe(named.Source, named.Number, named.Digits)] = row + 1;
        _used++;
    }

    public void Remove(int row)
    {
        ref readonly var named = ref rows[row];
        _slots[Probe(named.Source, named.Number, named.Digits)] = Gone;
    }

    public FactId IdOf(int row)
    {
        ref readonly var named = ref rows[row];
        var digits = named.Digits == 0 ? "" : named.Number.ToString("D" + named.Digits, CultureInfo.InvariantCulture);
        return new FactId(_names[named.Source] + digits);
    }

    private (int Source, uint Number, byte Digits) Parts(string id, bool adds)
    {
        var cut = id.Length;
        while (cut > 0 && id.Length - cut < MaxDigits && char.IsAsciiDigit(id[cut - 1])) cut--;
        var source = SourceOf(id.AsSpan(0, cut), adds);
        if (cut == id.Length) return (source, 0, 0);
        return (source, uint.Parse(id.AsSpan(cut), CultureInfo.InvariantCulture), (byte)(id.Length - cut));
    }

    private int SourceOf(ReadOnlySpan<char> name, bool adds)
    {
        if (_sources.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var source)) return source;
        if (!adds) return -1;
        var text = name.ToString();
        _sources[text] = _names.Count;
        _names.Add(text);
        return _names.Count - 1;
    }

    // The slot of that id, else the first free one behind where it would be.
    private int Probe(int source, uint number, byte digits)
    {
        var mask = _slots.Length - 1;
        var hash = (number * 0x9E3779B1u) ^ ((uint)source * 0x85EBCA77u) ^ digits;
        for (var slot = (int)(hash ^ (hash >> 15)) & mask; ; slot = (slot + 1) & mask)
        {
            if (_slots[slot] == 0) return slot;
            if (_slots[slot] == Gone) continue;
            ref readonly var row = ref rows[_slots[slot] - 1];
            if (row.Source == source && row.Number == number && row.Digits == digits) return slot;
        }
    }

    private void Grow()
    {
        var before = _slots;
        _slots = new int[before.Length * 2];
        _used = 0;
        foreach (var slot in before)
        {
            if (slot > 0) Add(slot - 1);
        }
    }
}
