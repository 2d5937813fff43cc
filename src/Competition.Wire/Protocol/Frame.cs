using System.Buffers;
using System.Runtime.InteropServices;

namespace Competition.Wire;

/// <summary>
/// The envelope of a hub message (HubProtocol.md, "Binary encoding"): its length as a VarInt — seven bits a byte, the
/// least first, the top bit says that more follow — and then its bytes.
/// </summary>
internal static class Frame
{
    private const int MaxPrefix = 5;

    /// <summary>Takes one whole message off the front of the input; false where it is not all there yet.</summary>
    /// <exception cref="InvalidDataException">The length is no VarInt, or above the limit.</exception>
    public static bool TryTake(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> body)
    {
        body = default;
        var reader = new SequenceReader<byte>(input);
        if (!TryReadLength(ref reader, out var length) || reader.Remaining < length) return false;

        body = reader.UnreadSequence.Slice(0, length);
        input = input.Slice(body.End);
        return true;
    }

    /// <summary>The length and the message, written by <paramref name="write"/> into the same array.</summary>
    public static ReadOnlyMemory<byte> Of<T>(T message, Action<T, IBufferWriter<byte>> write)
    {
        var bytes = new ArrayBufferWriter<byte>(initialCapacity: 256);
        bytes.Advance(MaxPrefix);
        write(message, bytes);
        var length = bytes.WrittenCount - MaxPrefix;
        if (length > Limits.FrameBytes) throw TooLong(length);
        return WithPrefix(bytes, length);
    }

    /// <summary>Puts the length right before the message, into the room left for the longest.</summary>
    private static ReadOnlyMemory<byte> WithPrefix(ArrayBufferWriter<byte> bytes, int length)
    {
        Span<byte> prefix = stackalloc byte[MaxPrefix];
        var size = 0;
        for (var rest = (uint)length; ; rest >>= 7)
        {
            prefix[size++] = (byte)(rest < 0x80 ? rest : (rest & 0x7f) | 0x80);
            if (rest < 0x80) break;
        }

        var whole = MemoryMarshal.AsMemory(bytes.WrittenMemory)[(MaxPrefix - size)..];
        prefix[..size].CopyTo(whole.Span);
        return whole;
    }

    private static bool TryReadLength(ref SequenceReader<byte> reader, out int length)
    {
        var read = 0L;
        length = 0;
        for (var i = 0; i < MaxPrefix; i++)
        {
            if (!reader.TryRead(out var one)) return false;
            read |= (long)(one & 0x7f) << (7 * i);
            if (one >= 0x80) continue;
            length = read <= Limits.FrameBytes ? (int)read : throw TooLong(read);
            return true;
        }

        throw new InvalidDataException("The length of a message has more than five bytes.");
    }

    private static InvalidDataException TooLong(long length) =>
        new($"message-too-long: {length} bytes, at most {Limits.FrameBytes}.");
}
