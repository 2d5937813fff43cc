namespace Competition.Scoring;

/// <summary>Rows in blocks, so that growing copies nothing of what is there.</summary>
internal sealed class SampleRows
{
    private const int Bits = 10;
    private const int Block = 1 << Bits;
    private readonly List<SampleRow[]> _blocks = [];
    private int _count;

    public ref SampleRow this[int row] => ref _blocks[row >> Bits][row & (Block - 1)];

    public int Add(in SampleRow row)
    {
        var at = _count & (Block - 1);
        if (at == 0) _blocks.Add(new SampleRow[_blocks.Count == 0 ? 8 : Block]);
        var block = _blocks[^1];
        if (at == block.Length) _blocks[^1] = Grown(block);
        _blocks[^1][at] = row;
        return _count++;
    }

    // Most contestants of a small contest have a few samples or none.
    private static SampleRow[] Grown(SampleRow[] block)
    {
        Array.Resize(ref block, block.Length * 2);
        return block;
    }
}
