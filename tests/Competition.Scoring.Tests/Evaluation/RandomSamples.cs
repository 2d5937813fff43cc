namespace Competition.Scoring.Tests;

/// <summary>
/// Seeded samples in bursts, as devices send them: steady for a while, with gaps, at the same instants as others; and
/// voids of fires that there may be.
/// </summary>
internal sealed class RandomSamples(Rulebook rules, Roster roster, int seed)
{
    private const int Span = 100;
    private static readonly decimal[] Anything =
        [0m, 1m, 0.5m, 2m, 3m, 4m, 1m, 1m, 0m, 36m, 45m, 48m, 215m, 220m, 220m, 225.5m];
    private readonly Random _random = new(seed);
    private readonly string[] _signals = [.. rules.Detectors.SelectMany(d => d.Signals).Distinct()];
    private readonly DetectorRule[] _detectors = [.. rules.Detectors];
    private readonly string[] _entrants = [.. roster.Entrants.Keys.Select(e => e.Value)];

    public bool Any => _signals.Length > 0;

    /// <summary>Members of facts, without id.</summary>
    public IEnumerable<string> Burst()
    {
        var (entrant, signal) = (Pick(_entrants), Pick(_signals));
        var (at, period) = (_random.Next(2 * Span) / 2m, Pick([0.5m, 1m, 1m, 1.5m, 3m]));
        var usual = Pick(Levels(signal));
        for (var left = _random.Next(1, 14); left > 0; left--, at += period)
        {
            if (left > 1 && _random.Next(8) == 0) continue;
            var value = _random.Next(6) == 0 ? Pick(Levels(signal)) : usual;
            var remark = _random.Next(30) == 0 ? ",\"note\":\"checked\"" : "";
            yield return $"\"type\":\"sample\",\"at\":{Canonical.Text(at)},\"entrant\":\"{entrant}\","
                + $"\"signal\":\"{signal}\",\"v\":{Canonical.Text(value)}{remark}";
        }
    }

    public string Overrule()
    {
        var (detector, entrant) = (Pick(_detectors), Pick(_entrants));
        var instant = Pick(["", "0", "e0"]) is var form && form == "e0" ? $"{_random.Next(Span)}e0" : Instant(form);
        var type = Pick(["void", "void", "restore"]);
        return $"\"type\":\"{type}\",\"at\":{_random.Next(Span)},\"reason\":\"r\","
            + $"\"target\":\"{detector.Node.Path}#{entrant}#{detector.Name}@{instant}\"";
    }

    private string Instant(string form)
    {
        var instant = Canonical.Text(_random.Next(2 * Span) / 2m);
        return instant.Contains('.', StringComparison.Ordinal) ? instant + form : instant;
    }

    // On, just beside and far from what detectors compare signals with; of small rulebooks only small numbers.
    private static decimal[] Levels(string signal) => signal.Length > 1 ? Anything : Anything[..6];

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];
}
