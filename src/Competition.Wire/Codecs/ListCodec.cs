using Competition.MessagePack;

namespace Competition.Wire;

/// <summary>An array of items of one form.</summary>
internal sealed class ListCodec<T>(CodecOf<T> item) : CodecOf<IReadOnlyList<T>>
{
    public override IReadOnlyList<T> Blank => [];

    public override void Write(MessagePackWriter writer, IReadOnlyList<T> value)
    {
        writer.WriteArrayHeader(value.Count);
        for (var i = 0; i < value.Count; i++) item.Write(writer, value[i]);
    }

    public override IReadOnlyList<T> Read(ref MessagePackReader reader)
    {
        var start = reader.Offset;
        var items = new T[Bounded(reader.ReadArrayHeader(), start)];
        for (var i = 0; i < items.Length; i++) items[i] = item.Read(ref reader);
        return items;
    }

    private static int Bounded(int count, int start) => count <= Limits.ListItems
        ? count
        : throw new MessagePackException(start, $"too-many-items: {count} in a list, at most {Limits.ListItems}");
}
