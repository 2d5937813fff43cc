using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>Receipts of what stands: each says in which journal, at which entry, with which hash.</summary>
internal sealed class VenueReceipts(VenueJournals journals, Commits commits, TimeProvider time)
{
    private readonly StoodReader _stood = new(journals);

    public async Task<Receipt> Stands(Commit commit)
    {
        var entry = commit.Entry;
        if (await commit.Written is { } why) return new Receipt.Refused(entry.Fact.Id, why);
        if (VenueState.IsCorrection(entry.Fact)) await Patiently(commit.Told);
        await Patiently(commits.Told());
        return new Receipt.Stands(entry.Fact.Id, journals.Own.Id, entry.Number, entry.Hash);
    }

    public async Task<Receipt> StoodAlready(FactId id, Held where)
    {
        if (commits.PendingOf(where) is { } pending && await pending is { } why) return new Receipt.Refused(id, why);
        var hash = await _stood.HashOf(where.Journal, where.Entry);
        return new Receipt.StoodAlready(id, where.Journal, where.Entry, hash);
    }

    // Who has the receipt of a void may rely on it: the seat of a judge is free, say. But who is told may be away, and
    // it is on disk in any case.
    private async Task Patiently(Task told)
    {
        try
        {
            await told.WaitAsync(Limits.Delivery, time);
        }
        catch (TimeoutException)
        {
            // its target is being rebuilt, and hears of it then
        }
    }
}
