using System.Globalization;
using System.Security.Cryptography;

namespace Competition.Server;

/// <summary>
/// The seats that wait for a device: in memory only, each for one device and <see cref="Life"/>, one of a seat. May be
/// called from any thread.
/// </summary>
internal sealed class Pairings(TimeProvider time)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    private const int Pins = 1_000_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Pairing> _byPin = new(StringComparer.Ordinal);
    private readonly PinAttempts _attempts = new();

    /// <summary>A pairing and its token, which is kept nowhere; null where too many seats wait.</summary>
    public (Pairing Pairing, string Token)? Make(PairingOffer offer)
    {
        lock (_lock)
        {
            Forget();
            Drop(offer.Contest.Id.Value, offer.Seat);
            if (_byPin.Count >= Limits.Pairings) return null;
            var (pin, token) = (FreePin(), Token.New());
            var pairing = _byPin[pin] = new Pairing(
                offer.Contest, offer.Seat, pin, Token.HashOf(token), time.GetUtcNow() + Life, offer.Replaces,
                offer.PassEnds, offer.By);
            return (pairing, token);
        }
    }

    /// <param name="address">Whence it was shown: wrong ones are counted.</param>
    public PairingClaim ByPin(string pin, string address)
    {
        lock (_lock)
        {
            Forget();
            var now = time.GetUtcNow();
            if (_attempts.Wait(address, now) is { } wait) return new PairingClaim.Denied(Problem.TooManyPins(wait));
            if (_byPin.Remove(pin, out var pairing)) return new PairingClaim.Granted(pairing);
            _attempts.Note(address, now);
            return new PairingClaim.Denied(Problem.WrongPin);
        }
    }

    public PairingClaim ByToken(string token)
    {
        var hash = Token.HashOf(token);
        lock (_lock)
        {
            Forget();
            var pairing = _byPin.Values.FirstOrDefault(p => p.TokenHash == hash);
            if (pairing is null) return new PairingClaim.Denied(Problem.PairingOver);
            _byPin.Remove(pairing.Pin);
            return new PairingClaim.Granted(pairing);
        }
    }

    /// <summary>It was taken, but no pass came of it: it may be tried again, unless the seat has another by now.</summary>
    public void GiveBack(Pairing pairing)
    {
        lock (_lock)
        {
            var isTaken = _byPin.Values.Any(p => p.Contest.Id == pairing.Contest.Id && p.Seat == pairing.Seat);
            if (!isTaken) _byPin.TryAdd(pairing.Pin, pairing);
        }
    }

    /// <summary>The seat waits no more.</summary>
    public void End(string contest, string seat)
    {
        lock (_lock) Drop(contest, seat);
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var over in _byPin.Values.Where(p => p.Ends <= now).ToList()) _byPin.Remove(over.Pin);
    }

    private void Drop(string contest, string seat)
    {
        foreach (var old in _byPin.Values.Where(p => p.Contest.Id.Value == contest && p.Seat == seat).ToList())
            _byPin.Remove(old.Pin);
    }

    private string FreePin()
    {
        while (true)
        {
            var pin = RandomNumberGenerator.GetInt32(Pins).ToString("D6", CultureInfo.InvariantCulture);
            if (!_byPin.ContainsKey(pin)) return pin;
        }
    }
}
