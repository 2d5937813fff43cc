namespace Competition.Cli;

/// <summary>
/// The device of a contestant's bench: one sample of each signal a second, at instants of its own. At times its line
/// fails and it sends what it kept; at times one sample comes late, or the device itself stands still.
/// </summary>
internal sealed class Bench(Contestant contestant, Desk desk, VenueClock clock, Dice dice)
{
    /// <summary>A detector of the round that has fired rests so long.</summary>
    private const int Cooldown = 10;

    private readonly Dictionary<string, decimal> _fired = new(StringComparer.Ordinal);
    private readonly decimal _phase = dice.Between(1, 99) / 100m;
    private decimal _sampled = -1;

    /// <summary>Contest time after which nothing is measured any more.</summary>
    public decimal LeavesAfter { get; init; } = decimal.MaxValue;

    public Contestant Contestant => contestant;

    public VenueClock Clock => clock;

    public static string SourceOf(Contestant contestant) => $"bench-{contestant.Id}";

    /// <summary>The first instant of a sample at or after a contest time.</summary>
    public decimal Tick(decimal time) => Math.Max(0, Math.Ceiling(time - _phase)) + _phase;

    /// <summary>Contest time of something that lasts: its first sample and its last lie within a stage.</summary>
    public decimal? Spell(decimal from, decimal until, int seconds)
    {
        var room = (int)(until - from) - seconds - 2;
        return room < 1 ? null : Tick(from + dice.Between(1, room));
    }

    /// <summary>Samples of these signals from one contest time to the first instant at or after another.</summary>
    /// <param name="silence">Nothing is measured there.</param>
    public void Measure(decimal from, decimal until, IReadOnlyList<Track> tracks, Pause? silence = null)
    {
        var outage = dice.Chance(20) && Spell(from, until, 8) is { } cut ? new Pause(cut, cut + 8) : null;
        var first = Math.Max(Tick(from), _sampled + 1);
        var last = Tick(until);
        for (var time = first; time <= last && time < LeavesAfter; time++)
        {
            _sampled = time;
            if (silence?.Covers(time) != true) Sample(time, tracks, outage);
        }
    }

    /// <summary>Notes what a detector of the round will find.</summary>
    public void Foresee(string detector, decimal time)
    {
        if (time >= LeavesAfter) return;
        if (_fired.TryGetValue(detector, out var last) && time - last < Cooldown) return;
        _fired[detector] = time;
        desk.Foresee(new Fire(contestant, detector, time, clock.At(time)));
    }

    private void Sample(decimal time, IReadOnlyList<Track> tracks, Pause? outage)
    {
        var at = clock.At(time);
        var sent = outage?.Covers(time) == true ? clock.At(outage.To) : at;
        foreach (var track in tracks)
        {
            var late = dice.Between(1, 200) == 1 ? dice.Between(2, 6) : 0;
            desk.Sample(at, sent + late, contestant, track.Signal, track.Shows(time));
        }
    }
}
