using Competition.MessagePack;

namespace Competition.Wire;

/// <summary>True or false.</summary>
internal sealed class FlagCodec : CodecOf<bool>
{
    public override bool Blank => false;

    public override void Write(MessagePackWriter writer, bool value) => writer.WriteBoolean(value);

    public override bool Read(ref MessagePackReader reader) => reader.ReadBoolean();
}
