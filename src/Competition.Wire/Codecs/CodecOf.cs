using Competition.MessagePack;

namespace Competition.Wire;

/// <summary>Writes and reads values of <typeparamref name="T"/>. Another form throws MessagePackException.</summary>
internal abstract class CodecOf<T> : Codec
{
    /// <summary>What a member is read as that a shorter record, from an older writer, lacks.</summary>
    public abstract T Blank { get; }

    public abstract void Write(MessagePackWriter writer, T value);

    public abstract T Read(ref MessagePackReader reader);

    public sealed override void WriteBoxed(MessagePackWriter writer, object value) => Write(writer, (T)value);

    public sealed override object? ReadBoxed(ref MessagePackReader reader) => Read(ref reader);
}
