using System.Net;

namespace Competition.Cli;

/// <summary>
/// One source with its outbox: sends what is due in batches, one at a time, and keeps a fact until it has its receipt.
/// Sending again is free, because a fact keeps its id.
/// </summary>
internal sealed class Sender(ContestApi api, IReadOnlyList<Outgoing> outbox, Patience patience, IWatcher watcher)
{
    private int _most = Limits.BatchFacts;
    private int _answered;
    private int _sent;

    public async Task<Ending> Run(Pace pace, CancellationToken cancel)
    {
        while (_answered < outbox.Count)
        {
            await pace.Until(outbox[_answered].Due, cancel);
            if (await Send(Batch(pace.Elapsed), cancel) is { } ending) return ending;
        }

        return new Ending.Complete();
    }

    /// <summary>Null where the sender goes on.</summary>
    private async Task<Ending?> Send(List<Outgoing> batch, CancellationToken cancel)
    {
        Announce(batch);
        var before = _answered;
        var answer = await api.Post(batch, Take, cancel);
        if (_answered > before || answer is ServerAnswer.Good) Answered();
        switch (answer)
        {
            case ServerAnswer.Lost lost:
                if (!patience.Waiting) watcher.Interrupted(lost.Why);
                return await patience.Wait(lost, cancel) ? null : new Ending.GaveUp(lost.Why);
            case ServerAnswer.Rejected { Status: (int)HttpStatusCode.RequestEntityTooLarge } when batch.Count > 1:
                _most = batch.Count / 2;
                return null;
            case ServerAnswer.Rejected rejected:
                return new Ending.Rejected(rejected.Why);
            default:
                return null;
        }
    }

    /// <summary>What is due, up to the bounds of a batch; never empty.</summary>
    private List<Outgoing> Batch(TimeSpan elapsed)
    {
        var batch = new List<Outgoing> { outbox[_answered] };
        var bytes = outbox[_answered].Line.Length;
        for (var i = _answered + 1; i < outbox.Count && batch.Count < _most && outbox[i].Due <= elapsed; i++)
        {
            bytes += outbox[i].Line.Length + 1;
            if (bytes > Limits.BatchBytes) break;
            batch.Add(outbox[i]);
        }

        return batch;
    }

    private void Announce(List<Outgoing> batch)
    {
        var again = Math.Min(_sent - _answered, batch.Count);
        watcher.Tally.CountAgain(again);
        foreach (var story in batch.Skip(again).Select(f => f.Story).OfType<string>()) watcher.Tell(story);
        _sent = Math.Max(_sent, _answered + batch.Count);
    }

    private ServerAnswer? Take(ReceiptLine receipt)
    {
        var id = outbox[_answered].Id;
        if (receipt.IsPassing) return new ServerAnswer.Lost($"{receipt.Reason}: {receipt.Message}", RetryAfter: null);
        var ours = receipt.Id == id || (receipt.Id is null && receipt.Ruling == ReceiptLine.Refused);
        if (!ours || !watcher.Tally.Count(receipt with { Id = id }))
            return new ServerAnswer.Rejected(200, $"'{id}' was answered with '{receipt.Ruling}' of '{receipt.Id}'");
        _answered++;
        watcher.Moved();
        return null;
    }

    private void Answered()
    {
        if (patience.Waiting) watcher.Resumed();
        patience.Answered();
    }
}
