using System.Runtime.CompilerServices;
using Competition.MessagePack;

namespace Competition.Journal;

/// <summary>Entries from segment after segment, each as far as it is on disk when the read comes to it.</summary>
internal static class ExtentReader
{
    public static async IAsyncEnumerable<Entry> Read(
        Func<Extent> onDisk, long from, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var extent = onDisk(); from <= extent.Head.Number; extent = onDisk())
        {
            var segment = extent.Holding(from);
            using var reader = new SegmentReader(segment, segment.WayTo(from), segment.Length);
            while (await reader.Group())
            {
                for (var before = reader.Head; await reader.Entry() is { } bytes; before = reader.Head)
                {
                    cancel.ThrowIfCancellationRequested();
                    if (reader.Head.Number < from) continue;
                    yield return Entry(reader, before, bytes.ToArray());
                    from = reader.Head.Number + 1;
                }
            }
        }
    }

    private static Entry Entry(SegmentReader reader, Head before, byte[] bytes)
    {
        try
        {
            return Journal.Entry.Between(before, bytes, reader.Head);
        }
        catch (MessagePackException fault)
        {
            throw reader.Unread(fault.Message);
        }
    }
}
