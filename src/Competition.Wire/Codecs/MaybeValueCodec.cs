using Competition.MessagePack;

namespace Competition.Wire;

/// <summary>A value or nil.</summary>
internal sealed class MaybeValueCodec<T>(CodecOf<T> some) : CodecOf<T?>
    where T : struct
{
    public override T? Blank => null;

    public override void Write(MessagePackWriter writer, T? value)
    {
        if (value is { } known) some.Write(writer, known);
        else writer.WriteNil();
    }

    public override T? Read(ref MessagePackReader reader) => reader.TryReadNil() ? null : some.Read(ref reader);
}
