namespace Competition.Scoring;

/// <summary>Rows in blocks, so that growing copies nothing of what is there.</summary>
internal sealed class SampleRows
{
    private const int Bits = 10;
    private const int Block = 1 << Bits;
    private SampleRow[][] _blocks = [];
    private int _used;
    private int _count;

    public ref SampleRow this[int row] => ref _blocks[row >> Bits][row & (Block - 1)];

    public int Add(in SampleRow row)
    {
        var at = _count & (Block - 1);
        if (at == 0) Open();
        ref var last = ref _blocks[_used - 1];
        if (at == last.Length) Array.Resize(ref last, at * 2);
        last[at] = row;
        return _count++;
    }

    // Most contestants of a small contest have a few samples or none.
    private void Open()
    {
        if (_used == _blocks.Length) Array.Resize(ref _blocks, Math.Max(1, _used * 2));
        _blocks[_used] = new SampleRow[_used == 0 ? 8 : Block];
        _used++;
    }
}
