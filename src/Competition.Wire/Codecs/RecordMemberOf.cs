using Competition.MessagePack;

namespace Competition.Wire;

/// <summary>A member of one type, written without boxing: boards are written all day, seldom read.</summary>
internal sealed class RecordMemberOf<TRecord, T>(Func<TRecord, T> get, CodecOf<T> codec) : RecordMember<TRecord>
{
    public override object? Blank => codec.Blank;

    public override void Write(MessagePackWriter writer, TRecord record) => codec.Write(writer, get(record));

    public override object? Read(ref MessagePackReader reader) => codec.Read(ref reader);
}
