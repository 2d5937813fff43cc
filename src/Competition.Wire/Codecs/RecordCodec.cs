using Competition.MessagePack;

namespace Competition.Wire;

/// <summary>
/// A record as an array whose positions are the parameters of its constructor. Positions are only ever appended: what a
/// shorter array lacks is blank, what a longer one has more is passed over.
/// </summary>
internal sealed class RecordCodec<T>(Func<object?[], T> make, IReadOnlyList<RecordMember<T>> members) : CodecOf<T>
    where T : class
{
    public override T Blank => make([.. members.Select(member => member.Blank)]);

    public override void Write(MessagePackWriter writer, T value)
    {
        writer.WriteArrayHeader(members.Count);
        foreach (var member in members) member.Write(writer, value);
    }

    public override T Read(ref MessagePackReader reader)
    {
        var count = reader.ReadArrayHeader();
        var values = new object?[members.Count];
        for (var i = 0; i < values.Length; i++) values[i] = i < count ? members[i].Read(ref reader) : members[i].Blank;
        for (var i = values.Length; i < count; i++) reader.Skip();
        return make(values);
    }
}
