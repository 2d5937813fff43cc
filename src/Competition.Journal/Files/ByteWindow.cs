using Microsoft.Win32.SafeHandles;

namespace Competition.Journal;

/// <summary>Reads a part of a file forwards through one buffer.</summary>
internal sealed class ByteWindow(SafeFileHandle file, long from, long end) : IDisposable
{
    private byte[] _buffer = new byte[Math.Min(Limits.ReadBytes, Math.Max(end - from, 0))];
    private int _start;
    private int _filled;

    public long Offset { get; private set; } = from;

    public long Left => end - Offset;

    /// <summary>The next bytes, valid until the next call; fewer only where the file ends.</summary>
    public ValueTask<ReadOnlyMemory<byte>> Take(int count) =>
        _filled - _start >= count ? new ValueTask<ReadOnlyMemory<byte>>(Buffered(count)) : Filled(count);

    public void Skip(long count)
    {
        Offset += count;
        _start = (int)Math.Min(_start + count, _filled);
    }

    public void Dispose() => file.Dispose();

    private ReadOnlyMemory<byte> Buffered(int count)
    {
        var taken = _buffer.AsMemory(_start, count);
        Skip(count);
        return taken;
    }

    private async ValueTask<ReadOnlyMemory<byte>> Filled(int count)
    {
        count = (int)Math.Min(count, Left);
        var rest = _buffer.AsSpan(_start, _filled - _start);
        if (count > _buffer.Length) _buffer = Moved(rest, new byte[count]);
        else rest.CopyTo(_buffer);
        (_start, _filled) = (0, rest.Length);
        while (_filled < count)
        {
            var room = (int)Math.Min(_buffer.Length - _filled, Left - _filled);
            var read = await RandomAccess.ReadAsync(file, _buffer.AsMemory(_filled, room), Offset + _filled);
            if (read == 0) break;
            _filled += read;
        }

        return Buffered(Math.Min(count, _filled));
    }

    private static byte[] Moved(ReadOnlySpan<byte> bytes, byte[] to)
    {
        bytes.CopyTo(to);
        return to;
    }
}
