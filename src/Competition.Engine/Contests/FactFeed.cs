using System.Runtime.CompilerServices;
using Competition.Journal;

namespace Competition.Engine;

/// <summary>
/// Follows all journals of a contest from a position on, as long as whoever asked may read it. A journal that cannot
/// be read now is asked again.
/// </summary>
internal sealed class FactFeed(Func<RunningContest> running, Func<Definition, bool> may, FactWatch watch)
{
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    public async IAsyncEnumerable<FeedFact> Follow(FeedToken token, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            var next = watch.Next;
            var (found, failed) = (false, false);
            foreach (var (journal, head) in await running().Heads())
            {
                var seen = token.Seen.GetValueOrDefault(journal);
                if (seen >= head.Number) continue;
                var entries = await Read(journal, seen + 1);
                failed |= entries is null;
                foreach (var entry in entries ?? [])
                {
                    if (!may(running().Definition)) yield break;
                    token = token.After(journal, entry.Number);
                    found = true;
                    yield return new FeedFact(journal, entry, token.ToString());
                }
            }

            if (failed) await Task.Delay(Breath, cancel);
            else if (!found) await next.WaitAsync(cancel);
            cancel.ThrowIfCancellationRequested();
            if (!may(running().Definition)) yield break;
        }
    }

    private async Task<IReadOnlyList<Entry>?> Read(JournalId journal, long from)
    {
        try
        {
            return await running().Read(journal, from, Limits.FeedBatch);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
