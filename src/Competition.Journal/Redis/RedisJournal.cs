namespace Competition.Journal;

/// <summary>
/// A journal in a stream (README.md). It writes on the line that it was opened on and on no other; it reads on
/// whichever there is to read on.
/// </summary>
internal sealed class RedisJournal(StreamKey key, StreamPlace opened, StreamEntries entries, WriterSeat seat) : IJournal
{
    private readonly AppendDoor _door = new(key.Journal);
    private volatile StreamPlace _place = opened;

    public JournalId Id => key.Journal;

    public Head Head => _place.Head;

    /// <summary>Is told, when it is closed, the end of the stream as far as it was acknowledged here.</summary>
    public required Action<StreamPlace> Left { private get; init; }

    public Task Append(IReadOnlyList<Entry> group) => _door.Through(() => Task.Run(() => Write(group)));

    public IAsyncEnumerable<Entry> Read(long from, CancellationToken cancel)
    {
        _door.Live();
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        return entries.Read(from, () => Head, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (!await _door.Close()) return;
        await seat.DisposeAsync();
        Left(_place);
    }

    private async Task Write(IReadOnlyList<Entry> group)
    {
        var place = _place;
        var bytes = StreamGroup.Of(group, CommitGroup.Check(place.Head, group));
        try
        {
            var added = await seat.Line.Ask("XADD", $"{key}", "NOMKSTREAM", $"{place.Next}", StreamItem.Group, bytes);
            if (added.IsNull) throw new IOException("its stream is gone");
        }
        catch (RedisRefusedException refused) when (!refused.IsSpentId)
        {
            throw new AppendRefusedException(refused.Code, refused);
        }
        catch (IOException failure)
        {
            throw new AppendUnknownException($"journal {key.Journal}: {failure.Message}", failure);
        }

        _place = new StreamPlace(group[^1].Head, place.Next);
    }
}
