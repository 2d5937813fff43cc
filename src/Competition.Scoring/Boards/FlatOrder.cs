namespace Competition.Scoring;

/// <summary>One array: found by halving, moved as a block of memory. Its index is the position (model.md B9).</summary>
internal sealed class FlatOrder : IOrder
{
    private int[] _entrants = [];

    public int Count { get; private set; }

    public int this[int position] => _entrants[position];

    public int Leading(Predicate<int> holds)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) / 2);
            if (holds(_entrants[middle])) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    public void Insert(int position, int entrant)
    {
        if (Count == _entrants.Length) Array.Resize(ref _entrants, Math.Max(16, Count * 2));
        Array.Copy(_entrants, position, _entrants, position + 1, Count - position);
        _entrants[position] = entrant;
        Count++;
    }

    public void RemoveAt(int position)
    {
        Count--;
        Array.Copy(_entrants, position + 1, _entrants, position, Count - position);
    }

    // Only those between the two make room.
    public void Move(int from, int to)
    {
        var entrant = _entrants[from];
        if (from < to) Array.Copy(_entrants, from + 1, _entrants, from, to - from);
        else Array.Copy(_entrants, to, _entrants, to + 1, from - to);
        _entrants[to] = entrant;
    }

    public void Fill(ReadOnlySpan<int> inOrder)
    {
        if (_entrants.Length < inOrder.Length) _entrants = new int[inOrder.Length];
        inOrder.CopyTo(_entrants);
        Count = inOrder.Length;
    }
}
