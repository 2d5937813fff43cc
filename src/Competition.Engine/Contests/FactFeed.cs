using System.Runtime.CompilerServices;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Follows all journals of a contest from a position on, as long as whoever asked may read it. What is kept from an
/// audience comes when it is shown. A journal that cannot be read now is asked again.
/// </summary>
internal sealed class FactFeed(
    Func<RunningContest> running, Func<Definition, bool> may, FactWatch watch, string? role)
{
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);
    private (FeedScreen Screen, int Turns)? _looked;

    /// <param name="isLive">Else it ends as soon as there is nothing more on disk.</param>
    public async IAsyncEnumerable<FeedFact> Follow(
        FeedToken token, bool isLive, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            var next = watch.Next;
            var contest = running();
            var found = false;
            var batch = await Read(contest, token, cancel);
            foreach (var (journal, entry, isHidden) in batch ?? [])
            {
                if (!may(running().Definition)) yield break;
                found = true;
                if (IsInternal(entry.Fact))
                {
                    token = token.After(journal, entry.Number);
                    continue;
                }

                var isLate = entry.Number <= token.Seen.GetValueOrDefault(journal);
                if (isHidden) token = token.Past(journal, entry.Number);
                else token = isLate ? token.Showing(journal, entry.Number) : token.After(journal, entry.Number);
                if (!isHidden) yield return new FeedFact(journal, entry, token.ToString());
            }

            if (batch is null) await Task.Delay(Breath, cancel);
            else if (!found && !isLive) yield break;
            else if (!found) await next.WaitAsync(cancel);
            cancel.ThrowIfCancellationRequested();
            if (!may(running().Definition)) yield break;
        }
    }

    // Who may do what, and what is asked of the head judge, only they hear who see everything.
    private bool IsInternal(Fact fact) => role is not null && (PassFacts.IsOne(fact)
        || fact.Type is FactType.Request or FactType.Answer);

    /// <summary>What is next of every journal; null where one cannot be read now.</summary>
    private async Task<IReadOnlyList<(JournalId Journal, Entry Entry, bool IsHidden)>?> Read(
        RunningContest contest, FeedToken token, CancellationToken cancel)
    {
        try
        {
            var fresh = new List<(JournalId Journal, Entry Entry)>();
            foreach (var (journal, head) in await contest.Heads())
            {
                var seen = token.Seen.GetValueOrDefault(journal);
                if (seen >= head.Number) continue;
                var entries = await contest.Read(journal, seen + 1, Limits.FeedBatch);
                fresh.AddRange(entries.Select(e => (journal, e)));
            }

            // Only now: what hides one of these is on disk before it is.
            if (contest.ScreenFor(role) is not { } screen) return [.. fresh.Select(e => (e.Journal, e.Entry, false))];
            await screen.CatchUp(cancel);
            var late = await Late(contest, screen, token);
            return [.. late, .. fresh.Select(e => (e.Journal, e.Entry, screen.Hides(e.Journal, e.Entry.Number)))];
        }
        catch (IOException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;      // the contest is being replaced
        }
    }

    // As long as nothing was shown since, there is nothing to look for among what was kept back.
    private async Task<IReadOnlyList<(JournalId Journal, Entry Entry, bool IsHidden)>> Late(
        RunningContest contest, FeedScreen screen, FeedToken token)
    {
        var turns = screen.Turns;
        var shown = new List<(JournalId, Entry, bool)>();
        if (_looked == (screen, turns)) return shown;
        var heads = (await contest.Heads()).ToDictionary(h => h.Journal, h => h.Head.Number);
        foreach (var (journal, withheld) in token.Withheld)
        {
            var last = heads.GetValueOrDefault(journal);      // a token says what its bearer wants
            var numbers = withheld.Numbers.TakeWhile(n => n <= last)
                .Where(n => !screen.Hides(journal, n)).Take(Limits.FeedBatch).ToHashSet();
            for (var from = numbers.Count == 0 ? 0 : numbers.Min(); from > 0 && from <= numbers.Max();)
            {
                var entries = await contest.Read(journal, from, Limits.FeedBatch);
                if (entries.Count == 0) break;
                shown.AddRange(entries.Where(e => numbers.Contains(e.Number)).Select(e => (journal, e, false)));
                from = entries[^1].Number + 1;
            }
        }

        if (shown.Count == 0) _looked = (screen, turns);
        return shown;
    }
}
