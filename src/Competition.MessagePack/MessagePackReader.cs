using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Competition.MessagePack;

/// <summary>
/// Reads MessagePack that others wrote. Every read that does not find what it asks for, or not all of its bytes, throws
/// a <see cref="MessagePackException"/>; then the reader is not to be used. Nothing is allocated from a length alone.
/// </summary>
public ref partial struct MessagePackReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Reads a sequence; one of several segments is copied first, so bound its length before.</summary>
    public MessagePackReader(in ReadOnlySequence<byte> bytes)
        : this(bytes.IsSingleSegment ? bytes.FirstSpan : bytes.ToArray())
    {
    }

    /// <summary>Bytes read so far.</summary>
    public int Offset { get; private set; }

    public readonly bool End => Offset == _bytes.Length;

    /// <summary>The family of the value that comes next.</summary>
    public readonly MessagePackType NextType => End
        ? throw Fault(Offset, "the bytes end before the value does")
        : Code.TypeOf(_bytes[Offset]) ?? throw Fault(Offset, "0xc1 is never used");

    /// <summary>Takes a nil if one comes next.</summary>
    public bool TryReadNil()
    {
        if (NextType != MessagePackType.Nil) return false;
        Offset++;
        return true;
    }

    public void ReadNil() => Expect(MessagePackType.Nil);

    public bool ReadBoolean() => _bytes[Expect(MessagePackType.Boolean).Start] == Code.True;

    public long ReadInt64()
    {
        var (start, length) = Expect(MessagePackType.Integer);
        var code = _bytes[start];
        if (length == 0) return (sbyte)code;
        var raw = BigEndian(Take(start, length));
        var signed = code >= Code.Int8;
        if (!signed && raw > long.MaxValue) throw Fault(start, "an integer above the greatest of 64 bits with sign");
        var unused = 64 - (8 * (int)length);
        return signed ? (long)(raw << unused) >> unused : (long)raw;
    }

    public ulong ReadUInt64()
    {
        var start = Offset;
        if (NextType == MessagePackType.Integer && _bytes[start] == Code.UInt64)
        {
            Offset++;
            return BigEndian(Take(start, 8));
        }

        var number = ReadInt64();
        return number >= 0 ? (ulong)number : throw Fault(start, "an integer below zero");
    }

    public int ReadInt32()
    {
        var start = Offset;
        var number = ReadInt64();
        return number == (int)number ? (int)number : throw Fault(start, "an integer beyond 32 bits");
    }

    /// <summary>A float of either size, or an integer: many writers shorten whole numbers.</summary>
    public double ReadFloat64()
    {
        if (NextType == MessagePackType.Integer) return _bytes[Offset] == Code.UInt64 ? ReadUInt64() : ReadInt64();
        var (start, length) = Expect(MessagePackType.Float);
        var bytes = Take(start, length);
        return length == 4 ? BinaryPrimitives.ReadSingleBigEndian(bytes) : BinaryPrimitives.ReadDoubleBigEndian(bytes);
    }

    public string ReadString()
    {
        var start = Offset;
        try
        {
            return Utf8.Strict.GetString(ReadUtf8());
        }
        catch (DecoderFallbackException)
        {
            throw Fault(start, "a string that is not UTF-8");
        }
    }

    /// <summary>The bytes of a string; not checked to be UTF-8.</summary>
    public ReadOnlySpan<byte> ReadUtf8()
    {
        var (start, length) = Expect(MessagePackType.String);
        return Take(start, length);
    }

    public ReadOnlySpan<byte> ReadBinary()
    {
        var (start, length) = Expect(MessagePackType.Binary);
        return Take(start, length);
    }

    public ReadOnlySpan<byte> ReadExtension(out sbyte type)
    {
        var (start, length) = Expect(MessagePackType.Extension);
        type = (sbyte)Take(start, 1)[0];
        return Take(start, length);
    }

    /// <summary>How many values follow; never more than there are bytes left.</summary>
    public int ReadArrayHeader() => Count(MessagePackType.Array, least: 1);

    /// <summary>How many pairs follow; never more than the bytes that are left can hold.</summary>
    public int ReadMapHeader() => Count(MessagePackType.Map, least: 2);

    private int Count(MessagePackType type, int least)
    {
        var (start, count) = Expect(type);
        var room = (_bytes.Length - Offset) / least;
        return count <= room ? (int)count : throw Fault(start, $"{count} values announced, room for {room}");
    }

    /// <summary>Reads first byte and length: further bytes of a scalar, or values of an array or map.</summary>
    private (int Start, long Length) Expect(MessagePackType type)
    {
        var start = Offset;
        var found = NextType;
        if (found != type) throw Fault(start, $"{type} expected, {found} found");
        Offset++;
        return (start, Length(start, _bytes[start]));
    }

    private long Length(int start, byte code) => code switch
    {
        < Code.FixMap or >= Code.NegativeFixInt => 0,
        < Code.FixString => code & 0x0f,
        < Code.Nil => code & 0x1f,
        < Code.Binary8 => 0,
        Code.Binary8 or Code.Extension8 or Code.String8 => Announced(start, 1),
        Code.Binary16 or Code.Extension16 or Code.String16 or Code.Array16 or Code.Map16 => Announced(start, 2),
        Code.Binary32 or Code.Extension32 or Code.String32 or Code.Array32 or Code.Map32 => Announced(start, 4),
        Code.Float32 => 4,
        Code.Float64 => 8,
        < Code.Int8 => 1 << (code - Code.UInt8),
        < Code.FixExtension1 => 1 << (code - Code.Int8),
        _ => 1 << (code - Code.FixExtension1),
    };

    private long Announced(int start, int bytes) => (long)BigEndian(Take(start, bytes));

    private ReadOnlySpan<byte> Take(int start, long length)
    {
        if (length > _bytes.Length - Offset) throw Fault(start, "the bytes end before the value does");
        var taken = _bytes.Slice(Offset, (int)length);
        Offset += (int)length;
        return taken;
    }

    private static ulong BigEndian(ReadOnlySpan<byte> bytes)
    {
        var number = 0UL;
        foreach (var one in bytes) number = (number << 8) | one;
        return number;
    }

    private static MessagePackException Fault(int offset, string what) => new(offset, what);
}
