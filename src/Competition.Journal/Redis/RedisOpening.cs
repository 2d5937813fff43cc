namespace Competition.Journal;

/// <summary>
/// Opens a journal for writing: takes the seat, computes the chain to the stream's end, and writes there that it was
/// opened. After that no write of an earlier opening can land any more, wherever it was held up: its id is spent. And
/// as Redis syncs its log in order, what was read before it is on disk when this is.
/// </summary>
internal sealed class RedisOpening(StreamKey key, RedisLines writing, RedisLines reading)
{
    private readonly StreamEntries _entries = new(key, reading);

    /// <param name="known">The end that was acknowledged here before; what stood there must stand there still.</param>
    public async Task<RedisJournal> Run(StreamPlace known, Action<StreamPlace> left)
    {
        var seat = await WriterSeat.Take(await writing.Line(), key, writing.Address);
        try
        {
            var place = await Claimed(seat.Line, known);
            return new RedisJournal(key, place, _entries, seat) { Left = left };
        }
        catch
        {
            await seat.DisposeAsync();
            throw;
        }
    }

    private async Task<StreamPlace> Claimed(RedisLine line, StreamPlace known)
    {
        for (var attempt = 0; attempt < Limits.OpeningTries; attempt++)
        {
            await CheckStands(known);
            var end = await _entries.End(known);
            if (await Claim(line, end)) return end with { Last = end.Next };
            known = end;
        }

        throw new JournalInUseException(key.Journal, $"Redis {writing.Address}: somebody goes on writing", inner: null);
    }

    private async Task<bool> Claim(RedisLine line, StreamPlace end)
    {
        var hash = new byte[ChainHash.Size];
        end.Head.Hash.Write(hash);
        var by = $"{Environment.MachineName}/{Environment.ProcessId}";
        try
        {
            await line.Ask("XADD", $"{key}", $"{end.Next}", StreamItem.Opened, hash, StreamItem.By, by);
            return true;
        }
        catch (RedisRefusedException refused) when (refused.IsSpentId)
        {
            return false;
        }
    }

    private async Task CheckStands(StreamPlace known)
    {
        if (known == StreamPlace.Start) return;
        var line = await reading.Line();
        var items = StreamItem.Read(key, await line.Ask("XRANGE", $"{key}", $"{known.Last}", $"{known.Last}"));
        if (items is [var item] && item.After == known.Head) return;
        throw new JournalDamagedException(
            $"{key} {known.Last}", known.Head.Number, "it was acknowledged and is not there any more");
    }
}
