using System.Runtime.CompilerServices;
using Competition.Journal;

namespace Competition.Engine;

/// <summary>A part of a journal in groups of bounded size, for other programs.</summary>
internal static class JournalGroups
{
    /// <summary>From one entry up to another or to the head, whichever comes first.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<Entry>> Of(
        IJournalView journal, long from, long to, [EnumeratorCancellation] CancellationToken cancel)
    {
        var group = new List<Entry>();
        var bytes = 0L;
        var last = Math.Min(to, journal.Head.Number);
        if (from > last) yield break;
        await foreach (var entry in journal.Read(from, cancel))
        {
            group.Add(entry);
            bytes += entry.Bytes.Length;
            if (entry.Number < last && bytes < Limits.RangeBytes && group.Count < Limits.GroupEntries) continue;
            yield return group;
            if (entry.Number >= last) yield break;
            (group, bytes) = ([], 0);
        }
    }
}
