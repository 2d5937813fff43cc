using Competition.MessagePack;

namespace Competition.Wire;

/// <summary>A reference or nil.</summary>
internal sealed class MaybeCodec<T>(CodecOf<T> some) : CodecOf<T?>
    where T : class
{
    public override T? Blank => null;

    public override void Write(MessagePackWriter writer, T? value)
    {
        if (value is null) writer.WriteNil();
        else some.Write(writer, value);
    }

    public override T? Read(ref MessagePackReader reader) => reader.TryReadNil() ? null : some.Read(ref reader);
}
