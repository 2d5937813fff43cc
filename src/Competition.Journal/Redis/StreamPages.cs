using System.Globalization;

namespace Competition.Journal;

/// <summary>Reads a stream in pages of about <see cref="Limits.ReadBytes"/>: many small groups or few large.</summary>
internal sealed class StreamPages(RedisLines lines, StreamKey key)
{
    private int _count = 1;

    /// <summary>The items from that id on; none at the end.</summary>
    public async Task<IReadOnlyList<StreamItem>> From(StreamId id)
    {
        var line = await lines.Line();
        var count = _count.ToString(CultureInfo.InvariantCulture);
        var items = StreamItem.Read(key, await line.Ask("XRANGE", $"{key}", $"{id}", "+", "COUNT", count));
        var bytes = items.Sum(item => (long)item.Bytes.Length);
        if (bytes > Limits.ReadBytes) _count = Math.Max(1, _count / 2);
        else if (bytes < Limits.ReadBytes / 2) _count = Math.Min(Limits.PageGroups, _count * 2);
        return items;
    }

    /// <summary>
    /// The item that holds an entry, or the last before it, and the place before that item; null where there is none.
    /// </summary>
    public async Task<(StreamPlace Before, StreamItem Item)?> Holding(long entry)
    {
        var line = await lines.Line();
        var top = entry.ToString(CultureInfo.InvariantCulture);      // an id without its turn: the greatest
        var items = StreamItem.Read(key, await line.Ask("XREVRANGE", $"{key}", top, "-", "COUNT", "2"));
        if (items.Count == 0) return null;
        if (items.Count == 1) return (StreamPlace.Start, items[0]);
        var before = items[1].After ?? throw items[1].Damaged(key, items[1].Id.First, "it says no head of the journal");
        return (new StreamPlace(before, items[1].Id), items[0]);
    }
}
