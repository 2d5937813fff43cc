namespace Competition.MessagePack;

/// <summary>Passing over values without knowing them: no recursion, so that depth costs no stack.</summary>
public ref partial struct MessagePackReader
{
    /// <summary>Passes over one value, however it is built, up to <see cref="Limits.MaxDepth"/> deep.</summary>
    public void Skip() => ReadRaw();

    /// <summary>The bytes of one value, however it is built, up to <see cref="Limits.MaxDepth"/> deep.</summary>
    public ReadOnlySpan<byte> ReadRaw()
    {
        var from = Offset;
        Span<long> open = stackalloc long[Limits.MaxDepth];
        var depth = 0;
        do
        {
            if (depth > 0) open[depth - 1]--;
            var inside = SkipOne();
            if (inside > 0)
            {
                if (depth == Limits.MaxDepth) throw Fault(Offset, $"arrays and maps more than {Limits.MaxDepth} deep");
                open[depth++] = inside;
            }

            while (depth > 0 && open[depth - 1] == 0) depth--;
        }
        while (depth > 0);
        return _bytes[from..Offset];
    }

    /// <summary>Passes over a scalar, or over a header; returns how many values are inside.</summary>
    private long SkipOne()
    {
        switch (NextType)
        {
            case MessagePackType.Array: return ReadArrayHeader();
            case MessagePackType.Map: return 2L * ReadMapHeader();
            case var type:
                var (start, length) = Expect(type);
                Take(start, length + (type == MessagePackType.Extension ? 1u : 0u));
                return 0;
        }
    }
}
