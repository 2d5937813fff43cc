using Microsoft.Win32.SafeHandles;

namespace Competition.Journal;

/// <summary>The end of a segment's file: zeros behind the last group are room that was made ahead.</summary>
internal static class SegmentTail
{
    private const int Step = 64 << 10;

    /// <summary>Bytes up to the last one that is not zero; no group ends in a zero.</summary>
    public static long Written(SafeFileHandle file)
    {
        var bytes = new byte[Step];
        var end = RandomAccess.GetLength(file);
        while (end > 0)
        {
            var from = Math.Max(0, end - Step);
            var read = RandomAccess.Read(file, bytes.AsSpan(0, (int)(end - from)), from);
            var last = bytes.AsSpan(0, read).LastIndexOfAnyExcept((byte)0);
            if (last >= 0) return from + last + 1;
            end = from;
        }

        return 0;
    }

    /// <summary>Everything from there to the end of the file.</summary>
    public static byte[] From(SafeFileHandle file, long offset)
    {
        var bytes = new byte[Math.Max(0, RandomAccess.GetLength(file) - offset)];
        var read = 0;
        while (read < bytes.Length)
        {
            var more = RandomAccess.Read(file, bytes.AsSpan(read), offset + read);
            if (more == 0) break;
            read += more;
        }

        return bytes[..read];
    }
}
