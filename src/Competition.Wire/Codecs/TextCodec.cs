using Competition.MessagePack;

namespace Competition.Wire;

/// <summary>A string; never nil.</summary>
internal sealed class TextCodec : CodecOf<string>
{
    public override string Blank => "";

    public override void Write(MessagePackWriter writer, string value) => writer.WriteString(value);

    public override string Read(ref MessagePackReader reader) => reader.ReadString();
}
