using Competition.MessagePack;

namespace Competition.Wire;

/// <summary>Writes and reads values of one type; for callers that know the type only while running.</summary>
internal abstract class Codec
{
    public abstract void WriteBoxed(MessagePackWriter writer, object value);

    public abstract object? ReadBoxed(ref MessagePackReader reader);
}
