using System.Runtime.CompilerServices;

namespace Competition.Engine;

/// <summary>Follows all journals of a contest from a position on, for ever.</summary>
internal sealed class FactFeed(Func<RunningContest> running, FactWatch watch)
{
    public async IAsyncEnumerable<FeedFact> Follow(FeedToken token, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            var next = watch.Next;
            var found = false;
            foreach (var (journal, head) in await running().Heads())
            {
                var seen = token.Seen.GetValueOrDefault(journal);
                if (seen >= head.Number) continue;
                var entries = await running().Read(journal, seen + 1, Limits.FeedBatch);
                foreach (var entry in entries)
                {
                    token = token.After(journal, entry.Number);
                    found = true;
                    yield return new FeedFact(journal, entry, token.ToString());
                }
            }

            if (!found) await next.WaitAsync(cancel);
            cancel.ThrowIfCancellationRequested();
        }
    }
}
