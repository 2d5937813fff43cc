using Competition.MessagePack;

namespace Competition.Wire;

/// <summary>A whole number of 64 bits, in the fewest bytes.</summary>
internal sealed class LongCodec : CodecOf<long>
{
    public override long Blank => 0;

    public override void Write(MessagePackWriter writer, long value) => writer.WriteInt(value);

    public override long Read(ref MessagePackReader reader) => reader.ReadInt64();
}
