using Competition.MessagePack;

namespace Competition.Wire;

/// <summary>A whole number of 32 bits, in the fewest bytes.</summary>
internal sealed class IntCodec : CodecOf<int>
{
    public override int Blank => 0;

    public override void Write(MessagePackWriter writer, int value) => writer.WriteInt(value);

    public override int Read(ref MessagePackReader reader) => reader.ReadInt32();
}
