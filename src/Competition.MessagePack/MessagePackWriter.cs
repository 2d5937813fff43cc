using System.Buffers;
using System.Buffers.Binary;

namespace Competition.MessagePack;

/// <summary>
/// Writes MessagePack in its smallest form, so that equal values have equal bytes. Calls hand their bytes on at once.
/// Who writes a header writes as many values after it.
/// </summary>
public readonly ref struct MessagePackWriter(IBufferWriter<byte> to)
{
    public void WriteNil() => One(Code.Nil);

    public void WriteBoolean(bool truth) => One(truth ? Code.True : Code.False);

    public void WriteInt(long number)
    {
        switch (number)
        {
            case >= 0: WriteUInt((ulong)number); break;
            case >= -32: One((byte)number); break;
            case >= sbyte.MinValue: Sized(Code.Int8, 1, (ulong)number); break;
            case >= short.MinValue: Sized(Code.Int16, 2, (ulong)number); break;
            case >= int.MinValue: Sized(Code.Int32, 4, (ulong)number); break;
            default: Sized(Code.Int64, 8, (ulong)number); break;
        }
    }

    public void WriteUInt(ulong number)
    {
        switch (number)
        {
            case < Code.FixMap: One((byte)number); break;
            case <= byte.MaxValue: Sized(Code.UInt8, 1, number); break;
            case <= ushort.MaxValue: Sized(Code.UInt16, 2, number); break;
            case <= uint.MaxValue: Sized(Code.UInt32, 4, number); break;
            default: Sized(Code.UInt64, 8, number); break;
        }
    }

    public void WriteFloat64(double number) => Sized(Code.Float64, 8, BitConverter.DoubleToUInt64Bits(number));

    /// <exception cref="ArgumentException">The text has half a surrogate pair, which UTF-8 cannot say.</exception>
    public void WriteString(ReadOnlySpan<char> text)
    {
        var length = Utf8.Strict.GetByteCount(text);
        StringHeader(length);
        to.Advance(Utf8.Strict.GetBytes(text, to.GetSpan(length)));
    }

    /// <summary>A string that is UTF-8 already; it is taken as it is.</summary>
    public void WriteUtf8(ReadOnlySpan<byte> text)
    {
        StringHeader(text.Length);
        to.Write(text);
    }

    public void WriteBinary(ReadOnlySpan<byte> bytes)
    {
        switch (bytes.Length)
        {
            case <= byte.MaxValue: Sized(Code.Binary8, 1, (uint)bytes.Length); break;
            case <= ushort.MaxValue: Sized(Code.Binary16, 2, (uint)bytes.Length); break;
            default: Sized(Code.Binary32, 4, (uint)bytes.Length); break;
        }

        to.Write(bytes);
    }

    public void WriteExtension(sbyte type, ReadOnlySpan<byte> bytes)
    {
        switch (bytes.Length)
        {
            case 1 or 2 or 4 or 8 or 16: One((byte)(Code.FixExtension1 + int.Log2(bytes.Length))); break;
            case <= byte.MaxValue: Sized(Code.Extension8, 1, (uint)bytes.Length); break;
            case <= ushort.MaxValue: Sized(Code.Extension16, 2, (uint)bytes.Length); break;
            default: Sized(Code.Extension32, 4, (uint)bytes.Length); break;
        }

        One((byte)type);
        to.Write(bytes);
    }

    public void WriteArrayHeader(int count) => Header(Code.FixArray, Code.Array16, Code.Array32, count);

    public void WriteMapHeader(int count) => Header(Code.FixMap, Code.Map16, Code.Map32, count);

    /// <summary>Bytes that are MessagePack already.</summary>
    public void WriteRaw(ReadOnlySpan<byte> messagePack) => to.Write(messagePack);

    private void StringHeader(int length)
    {
        switch (length)
        {
            case < 32: One((byte)(Code.FixString | length)); break;
            case <= byte.MaxValue: Sized(Code.String8, 1, (uint)length); break;
            case <= ushort.MaxValue: Sized(Code.String16, 2, (uint)length); break;
            default: Sized(Code.String32, 4, (uint)length); break;
        }
    }

    private void Header(byte fix, byte of16, byte of32, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        switch (count)
        {
            case < 16: One((byte)(fix | count)); break;
            case <= ushort.MaxValue: Sized(of16, 2, (uint)count); break;
            default: Sized(of32, 4, (uint)count); break;
        }
    }

    private void One(byte code)
    {
        to.GetSpan(1)[0] = code;
        to.Advance(1);
    }

    /// <summary>A code and the last bytes of a number after it, the greatest first.</summary>
    private void Sized(byte code, int bytes, ulong number)
    {
        var span = to.GetSpan(9);
        span[0] = code;
        BinaryPrimitives.WriteUInt64BigEndian(span[1..], number << (64 - (8 * bytes)));
        to.Advance(1 + bytes);
    }
}
