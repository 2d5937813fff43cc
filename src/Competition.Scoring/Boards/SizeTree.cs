using System.Numerics;

namespace Competition.Scoring;

/// <summary>The sizes of chunks in a row as a binary indexed tree (Fenwick): sums and search by halving.</summary>
internal sealed class SizeTree
{
    private readonly int[] _sums;

    public SizeTree(int[] sizes)
    {
        _sums = new int[sizes.Length + 1];
        for (var i = 1; i <= sizes.Length; i++)
        {
            _sums[i] += sizes[i - 1];
            var parent = i + (i & -i);
            if (parent <= sizes.Length) _sums[parent] += _sums[i];
        }
    }

    public int Count => _sums.Length - 1;

    public void Add(int chunk, int by)
    {
        for (var i = chunk + 1; i < _sums.Length; i += i & -i) _sums[i] += by;
    }

    /// <summary>The size of all chunks before this one.</summary>
    public int Before(int chunk)
    {
        var sum = 0;
        for (var i = chunk; i > 0; i -= i & -i) sum += _sums[i];
        return sum;
    }

    /// <summary>The chunk that holds a position, and where in it.</summary>
    public (int Chunk, int Within) Find(int position)
    {
        var (chunk, rest) = (0, position);
        for (var step = 1 << BitOperations.Log2((uint)_sums.Length); step > 0; step >>= 1)
        {
            var next = chunk + step;
            if (next >= _sums.Length || _sums[next] > rest) continue;
            (chunk, rest) = (next, rest - _sums[next]);
        }

        return (chunk, rest);
    }
}
