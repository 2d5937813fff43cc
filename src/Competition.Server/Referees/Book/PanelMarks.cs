using Competition.Scoring;

namespace Competition.Server;

/// <summary>What a panel has marked of an entrant: of each judge the last mark that stands.</summary>
internal sealed class PanelMarks
{
    // Beyond it a sum could leave the decimals; no panel marks so.
    private const decimal Most = 1e20m;
    private const int MeanDecimals = 2;

    // Divided by it a decimal has no zeros at its end.
    private const decimal Unpadded = 1.0000000000000000000000000000m;
    private readonly Input _input;
    private readonly SortedDictionary<string, Fact> _last = new(StringComparer.Ordinal);

    /// <param name="there">What was entered at the place, in canonical order.</param>
    public PanelMarks(Input input, IEnumerable<NotedFact> there)
    {
        _input = input;
        foreach (var mark in there.Where(n => n.Is(FactType.Mark) && n.Fact["input"].Text == input.Name))
            _last[mark.Fact["judge"].Text ?? ""] = mark.Fact;
    }

    public IReadOnlyDictionary<string, Fact> Last => _last;

    /// <summary>As many judges as the panel has have marked; without a size nobody can say.</summary>
    public bool IsComplete => _input.Panel is { } size && _last.Count >= size;

    /// <summary>How far the values lie apart; null without values.</summary>
    public decimal? Spread => Numbers is { Count: > 0 } numbers
        ? (numbers.Max() - numbers.Min()) / Unpadded
        : null;

    /// <summary>Two decimals more than the marks have, for people; scoring has its own.</summary>
    public decimal? Mean => Numbers is { Count: > 0 } numbers
        ? decimal.Round(numbers.Sum() / numbers.Count, (_input.Decimals ?? 0) + MeanDecimals) / Unpadded
        : null;

    /// <summary>Too far apart for its folds.</summary>
    public bool IsHeld => _input is { HoldOnSpread: true, MaxSpread: { } most } && Spread > most;

    private List<decimal> Numbers
    {
        get
        {
            var numbers = _last.Values.Select(m => m["value"].Number).OfType<decimal>().ToList();
            return numbers.TrueForAll(n => Math.Abs(n) <= Most) ? numbers : [];
        }
    }
}
