namespace Competition.Cli;

/// <summary>
/// Reads lines of bytes without holding more than one of them; blank lines and a byte-order mark are passed over.
/// </summary>
internal sealed class LineReader(Stream stream, int maxBytes)
{
    private byte[] _buffer = new byte[64 << 10];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The number of the line that was read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The line that was read last was longer than allowed; only its beginning was kept.</summary>
    public bool TooLong { get; private set; }

    /// <summary>The next line, valid until the one after it is read; false at the end.</summary>
    public bool Next(out ReadOnlyMemory<byte> line)
    {
        while (NextOfAll(out line))
        {
            if (Number == 1 && line.Span.StartsWith("\uFEFF"u8)) line = line[3..];
            if (TooLong || !line.Span.Trim(" \t\r"u8).IsEmpty) return true;
        }

        return false;
    }

    private bool NextOfAll(out ReadOnlyMemory<byte> line)
    {
        var (length, whole) = Fill();
        line = _buffer.AsMemory(_start, length);
        TooLong = length > maxBytes;
        if (length == 0 && _start == _end && _ended) return false;
        _start = Math.Min(_end, _start + length + 1);
        Number++;
        if (!whole) SkipRest();
        return true;
    }

    /// <summary>
    /// Reads until a whole line is in the buffer, or more than is allowed; answers how much of it that is.
    /// </summary>
    private (int Length, bool Whole) Fill()
    {
        var searched = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (at >= 0) return (searched + at, true);
            searched = _end - _start;
            if (_ended) return (searched, true);
            if (searched > maxBytes) return (searched, false);
            More();
        }
    }

    private void More()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, Math.Min(_buffer.Length * 2, maxBytes + 1));
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _ended = read == 0;
        _end += read;
    }

    private void SkipRest()
    {
        _start = _end;
        while (!_ended)
        {
            var at = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            _start = at < 0 ? _end : _start + at + 1;
            if (at >= 0) return;
            More();
        }
    }
}
