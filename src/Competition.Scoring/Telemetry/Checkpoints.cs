namespace Competition.Scoring;

/// <summary>
/// Where a run can go back to: just before the last instant at which something might have changed (slot 0), and at
/// every 32 s of contest time as far back as the bound allows.
/// </summary>
internal sealed class Checkpoints
{
    private Progress[] _progress = new Progress[1];
    private int[] _places = [];
    private int _feeds;
    private bool _hasLast;
    private long _first;
    private long _next;

    public void Bind(int feeds) => (_feeds, _places) = (feeds, new int[feeds * _progress.Length]);

    public void Reset() => (_hasLast, _first, _next) = (false, 0, 0);

    /// <summary>The slot for the state just before an instant.</summary>
    public int Last(in Progress progress, ReadOnlySpan<Feed> read)
    {
        _hasLast = true;
        return Put(slot: 0, progress, read);
    }

    /// <summary>The slot for one more checkpoint; the oldest gives way.</summary>
    public int Add(in Progress progress, ReadOnlySpan<Feed> read)
    {
        if (_progress.Length == 1)
        {
            Array.Resize(ref _progress, Limits.Checkpoints + 1);
            Array.Resize(ref _places, _feeds * (Limits.Checkpoints + 1));
        }

        if (_next - _first == Limits.Checkpoints) _first++;
        return Put(SlotOf(_next++), progress, read);
    }

    /// <summary>
    /// The newest from which an instant is all ahead; those after it are forgotten. -1 where there is none.
    /// </summary>
    public int Find(decimal at, decimal time)
    {
        if (_hasLast && _progress[0].IsBefore(at, time)) return 0;
        _hasLast = false;
        while (_next > _first)
        {
            var slot = SlotOf(_next - 1);
            if (_progress[slot].IsBefore(at, time)) return slot;
            _next--;
        }

        return -1;
    }

    public Progress GoBack(int slot, ReadOnlySpan<Feed> read)
    {
        for (var f = 0; f < _feeds; f++) read[f].GoTo(_places[(slot * _feeds) + f]);
        return _progress[slot];
    }

    private static int SlotOf(long number) => 1 + (int)(number % Limits.Checkpoints);

    private int Put(int slot, in Progress progress, ReadOnlySpan<Feed> read)
    {
        _progress[slot] = progress;
        for (var f = 0; f < _feeds; f++) _places[(slot * _feeds) + f] = read[f].Next;
        return slot;
    }
}
