using Competition.MessagePack;

namespace Competition.Wire;

/// <summary>A member of a record at its position.</summary>
internal abstract class RecordMember<TRecord>
{
    public abstract object? Blank { get; }

    public abstract void Write(MessagePackWriter writer, TRecord record);

    public abstract object? Read(ref MessagePackReader reader);
}
