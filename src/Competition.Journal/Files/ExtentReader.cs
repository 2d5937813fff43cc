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
            using var reader = new SegmentReader(segment.Path, segment.WayTo(from), segment.Length);
            while (await reader.Group())
            {
                if (reader.Last < from) reader.Skip();
                else
                {
                    while (await Next(reader) is { } entry)
                    {
                        cancel.ThrowIfCancellationRequested();
                        if (entry.Number < from) continue;
                        yield return entry;
                        from = entry.Number + 1;
                    }
                }
            }
        }
    }

    private static async ValueTask<Entry?> Next(SegmentReader reader)
    {
        var before = reader.Head;
        if (await reader.Entry() is not { } bytes) return null;
        try
        {
            return Entry.Read(before, bytes.ToArray());
        }
        catch (MessagePackException fault)
        {
            throw new JournalDamagedException(reader.Path, reader.Head.Number, fault.Message);
        }
    }
}
