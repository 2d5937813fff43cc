using System.Numerics;

namespace Competition.Scoring;

/// <summary>
/// Which cells may have to be computed again: a bit a vertex and entrant, a bit a vertex that has any, and between
/// which words these lie, so that one dirty cell costs as much among many entrants as among few.
/// </summary>
internal sealed class Dirt
{
    private const int Bits = 64;
    private readonly int _vertices;
    private readonly int _entrants;
    private readonly int _words;
    private readonly ulong[] _cells;
    private readonly ulong[] _dirty;
    private readonly (int From, int Until)[] _spans;

    public Dirt(int vertices, int entrants)
    {
        (_vertices, _entrants, _words) = (vertices, entrants, Words(entrants));
        _cells = new ulong[vertices * _words];
        _dirty = new ulong[Words(vertices)];
        _spans = new (int, int)[vertices];
    }

    public void Add(int vertex, int entrant)
    {
        var word = entrant / Bits;
        var (from, until) = _spans[vertex];
        _spans[vertex] = from == until ? (word, word + 1) : (Math.Min(from, word), Math.Max(until, word + 1));
        Set(_dirty, vertex);
        Set(CellsOf(vertex), entrant);
    }

    public void AddOfEntrant(int entrant)
    {
        for (var vertex = 0; vertex < _vertices; vertex++) Add(vertex, entrant);
    }

    public void AddOfVertex(int vertex)
    {
        _spans[vertex] = (0, _words);
        Set(_dirty, vertex);
        CellsOf(vertex).Fill(ulong.MaxValue);
    }

    public void AddAll()
    {
        Array.Fill(_spans, (0, _words));
        Array.Fill(_dirty, ulong.MaxValue);
        Array.Fill(_cells, ulong.MaxValue);
    }

    /// <summary>The first dirty vertex from a number on; -1 where all are clean.</summary>
    public int Next(int from)
    {
        for (var word = from / Bits; word < _dirty.Length; word++)
        {
            var rest = _dirty[word] & (word == from / Bits ? ulong.MaxValue << (from % Bits) : ulong.MaxValue);
            if (rest == 0) continue;
            var vertex = (word * Bits) + BitOperations.TrailingZeroCount(rest);
            return vertex < _vertices ? vertex : -1;
        }

        return -1;
    }

    /// <summary>The entrants whose cell of a vertex is dirty; it is clean afterwards.</summary>
    public void Take(int vertex, List<int> into)
    {
        into.Clear();
        _dirty[vertex / Bits] &= ~(1UL << (vertex % Bits));
        var (from, until) = _spans[vertex];
        var words = CellsOf(vertex)[from..until];
        for (var word = 0; word < words.Length; word++)
        {
            for (var rest = words[word]; rest != 0; rest &= rest - 1)
            {
                var entrant = ((from + word) * Bits) + BitOperations.TrailingZeroCount(rest);
                if (entrant < _entrants) into.Add(entrant);
            }
        }

        words.Clear();
        _spans[vertex] = default;
    }

    private static int Words(int bits) => (bits + Bits - 1) / Bits;

    private static void Set(Span<ulong> words, int bit) => words[bit / Bits] |= 1UL << (bit % Bits);

    private Span<ulong> CellsOf(int vertex) => _cells.AsSpan(vertex * _words, _words);
}
