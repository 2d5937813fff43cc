using System.Numerics;

namespace Competition.Scoring;

/// <summary>Which cells may have to be computed again: a bit a vertex and entrant.</summary>
internal sealed class Dirt
{
    private const int Bits = 64;
    private readonly int _entrants;
    private readonly int _words;
    private readonly ulong[] _bits;
    private readonly bool[] _dirty;

    public Dirt(int vertices, int entrants)
    {
        _entrants = entrants;
        _words = (entrants + Bits - 1) / Bits;
        _bits = new ulong[vertices * _words];
        _dirty = new bool[vertices];
    }

    public void Add(int vertex, int entrant)
    {
        _dirty[vertex] = true;
        _bits[(vertex * _words) + (entrant / Bits)] |= 1UL << (entrant % Bits);
    }

    public void AddOfEntrant(int entrant)
    {
        for (var vertex = 0; vertex < _dirty.Length; vertex++) Add(vertex, entrant);
    }

    public void AddOfVertex(int vertex)
    {
        _dirty[vertex] = true;
        _bits.AsSpan(vertex * _words, _words).Fill(ulong.MaxValue);
    }

    public void AddAll()
    {
        Array.Fill(_dirty, true);
        Array.Fill(_bits, ulong.MaxValue);
    }

    /// <summary>The entrants whose cell of a vertex is dirty; it is clean afterwards.</summary>
    public void Take(int vertex, List<int> into)
    {
        into.Clear();
        if (!_dirty[vertex]) return;
        _dirty[vertex] = false;
        var words = _bits.AsSpan(vertex * _words, _words);
        for (var word = 0; word < words.Length; word++)
        {
            for (var rest = words[word]; rest != 0; rest &= rest - 1)
            {
                var entrant = (word * Bits) + BitOperations.TrailingZeroCount(rest);
                if (entrant < _entrants) into.Add(entrant);
            }
        }

        words.Clear();
    }
}
