using System.Runtime.CompilerServices;

namespace Competition.Engine;

/// <summary>Follows all journals of a contest from a position on, for ever.</summary>
internal sealed class FactFeed(Func<RunningContest> running, FactWatch watch)
{
    private const int Batch = 256;

    public async IAsyncEnumerable<FeedFact> Follow(FeedToken token, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            var next = watch.Next;
            var found = false;
            foreach (var (journal, _) in await running().Heads())
            {
                var entries = await running().Read(journal, token.Seen.GetValueOrDefault(journal) + 1, Batch);
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
