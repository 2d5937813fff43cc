using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Competition.Server;

/// <summary>Cuts a body into lines as it arrives; holds at most one line too long by one read.</summary>
internal sealed class LineReader(PipeReader from)
{
    private int _number;
    private bool _skipping;
    private long _searched;      // bytes of the line under way, in which there is no end

    /// <summary>The lines that are not empty, without their ends.</summary>
    public async IAsyncEnumerable<Line> Read([EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            var read = await from.ReadAsync(cancel);
            var rest = read.Buffer;
            while (Next(ref rest, read.IsCompleted) is { } line)
            {
                if (line.TooLong || !line.Bytes.IsEmpty) yield return line;
            }

            from.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted) yield break;
        }
    }

    private Line? Next(ref ReadOnlySequence<byte> rest, bool isLast)
    {
        if (rest.Slice(_searched).PositionOf((byte)'\n') is { } end)
        {
            _searched = 0;
            var line = Ended(rest.Slice(0, end));
            rest = rest.Slice(rest.GetPosition(1, end));
            return line;
        }

        if (!isLast) return Skip(ref rest);
        _searched = 0;
        if (rest.IsEmpty && !_skipping) return null;
        var last = Ended(rest);
        rest = rest.Slice(rest.End);
        return last;
    }

    /// <summary>Forgets the bytes of a line that is over the bound already; it is reported at its end.</summary>
    private Line? Skip(ref ReadOnlySequence<byte> rest)
    {
        if (_skipping || rest.Length > Limits.LongLineBytes)
        {
            _skipping = true;
            rest = rest.Slice(rest.End);
        }

        _searched = rest.Length;
        return null;
    }

    private Line Ended(ReadOnlySequence<byte> bytes)
    {
        var tooLong = _skipping || bytes.Length > Limits.LongLineBytes;
        _skipping = false;
        return new Line(++_number, tooLong ? ReadOnlySequence<byte>.Empty : Trimmed(bytes), tooLong);
    }

    private static ReadOnlySequence<byte> Trimmed(ReadOnlySequence<byte> bytes)
    {
        if (bytes.IsEmpty) return bytes;
        var last = bytes.Slice(bytes.Length - 1);
        return last.FirstSpan[0] == '\r' ? bytes.Slice(0, bytes.Length - 1) : bytes;
    }
}
