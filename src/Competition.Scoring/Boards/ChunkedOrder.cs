namespace Competition.Scoring;

/// <summary>
/// For very large boards: short arrays, and a tree of their sizes, so that an entrant moves without moving all that
/// stand after it.
/// </summary>
internal sealed class ChunkedOrder : IOrder
{
    private readonly List<Chunk> _chunks = [];
    private SizeTree _sizes = new([]);

    public int Count { get; private set; }

    public int this[int position]
    {
        get
        {
            var (chunk, within) = _sizes.Find(position);
            return _chunks[chunk].Entrants[within];
        }
    }

    public int Leading(Predicate<int> holds)
    {
        var (low, high) = (0, _chunks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(_chunks[middle].Entrants[0])) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? 0 : _sizes.Before(low - 1) + _chunks[low - 1].Leading(holds);
    }

    public void Insert(int position, int entrant)
    {
        if (_chunks.Count == 0) _chunks.Add(new Chunk());
        if (_sizes.Count == 0) Measure();
        var (at, within) = position == Count
            ? (_chunks.Count - 1, _chunks[^1].Count)
            : _sizes.Find(position);
        if (_chunks[at].Count == Limits.OrderChunk)
        {
            _chunks.Insert(at + 1, _chunks[at].Halve());
            Measure();
            if (within > _chunks[at].Count) (at, within) = (at + 1, within - _chunks[at].Count);
        }

        _chunks[at].Insert(within, entrant);
        _sizes.Add(at, 1);
        Count++;
    }

    public void RemoveAt(int position)
    {
        var (at, within) = _sizes.Find(position);
        _chunks[at].RemoveAt(within);
        Count--;
        if (_chunks[at].Count > 0)
        {
            _sizes.Add(at, -1);
            return;
        }

        _chunks.RemoveAt(at);
        Measure();
    }

    public void Move(int from, int to)
    {
        var entrant = this[from];
        RemoveAt(from);
        Insert(to, entrant);
    }

    /// <summary>Leaves room in every chunk for some who come in later.</summary>
    public void Fill(ReadOnlySpan<int> inOrder)
    {
        _chunks.Clear();
        const int Share = Limits.OrderChunk * 3 / 4;
        for (var from = 0; from < inOrder.Length; from += Share)
        {
            _chunks.Add(new Chunk(inOrder.Slice(from, Math.Min(Share, inOrder.Length - from))));
        }

        Count = inOrder.Length;
        Measure();
    }

    private void Measure() => _sizes = new SizeTree([.. _chunks.Select(c => c.Count)]);

    private sealed class Chunk
    {
        public Chunk()
        {
        }

        public Chunk(ReadOnlySpan<int> entrants)
        {
            entrants.CopyTo(Entrants);
            Count = entrants.Length;
        }

        public int[] Entrants { get; } = new int[Limits.OrderChunk];

        public int Count { get; private set; }

        public int Leading(Predicate<int> holds)
        {
            var (low, high) = (0, Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (holds(Entrants[middle])) low = middle + 1;
                else high = middle;
            }

            return low;
        }

        public void Insert(int at, int entrant)
        {
            Array.Copy(Entrants, at, Entrants, at + 1, Count - at);
            Entrants[at] = entrant;
            Count++;
        }

        public void RemoveAt(int at)
        {
            Count--;
            Array.Copy(Entrants, at + 1, Entrants, at, Count - at);
        }

        /// <summary>Keeps the first half and gives the second away.</summary>
        public Chunk Halve()
        {
            var kept = Count / 2;
            var rest = new Chunk(Entrants.AsSpan(kept, Count - kept));
            Count = kept;
            return rest;
        }
    }
}
