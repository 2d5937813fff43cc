namespace Competition.Server;

/// <summary>
/// Wrong PINs, so that none is guessed: <see cref="Limits.WrongPins"/> from one address, then that address waits; and
/// <see cref="Limits.WrongPinsOfAll"/> from all addresses together in the life of a PIN, then all wait, and pair by QR
/// code. Not thread-safe.
/// </summary>
internal sealed class PinAttempts
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(60);
    private readonly Queue<(string Address, DateTimeOffset At)> _wrong = new();
    private readonly Dictionary<string, (int Wrong, DateTimeOffset Last)> _byAddress = new(StringComparer.Ordinal);

    /// <summary>How long an address must wait; null where it may try.</summary>
    public TimeSpan? Wait(string address, DateTimeOffset now)
    {
        Forget(now);
        if (_wrong.Count >= Limits.WrongPinsOfAll) return _wrong.Peek().At + Pairings.Life - now;
        if (!_byAddress.TryGetValue(address, out var tried) || tried.Wrong < Limits.WrongPins) return null;
        if (tried.Last + Pause > now) return tried.Last + Pause - now;
        _byAddress.Remove(address);
        return null;
    }

    public void Note(string address, DateTimeOffset now)
    {
        _wrong.Enqueue((address, now));
        _byAddress[address] = (_byAddress.GetValueOrDefault(address).Wrong + 1, now);
    }

    private void Forget(DateTimeOffset now)
    {
        while (_wrong.TryPeek(out var first) && first.At + Pairings.Life <= now)
        {
            _wrong.Dequeue();
            if (_byAddress.TryGetValue(first.Address, out var tried) && tried.Last + Pairings.Life <= now)
                _byAddress.Remove(first.Address);
        }
    }
}
