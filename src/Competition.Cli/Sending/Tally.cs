namespace Competition.Cli;

/// <summary>What became of the facts so far; counted by all senders at once.</summary>
internal sealed class Tally(int total)
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, List<ReceiptLine>> _refused = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _refusals = new(StringComparer.Ordinal);

    public int Total => total;

    public int Stands { get; private set; }

    public int StoodAlready { get; private set; }

    /// <summary>Wait for a second person.</summary>
    public int Pending { get; private set; }

    /// <summary>Facts that went over the wire once more, because their receipt did not come.</summary>
    public int Again { get; private set; }

    public int Interruptions { get; private set; }

    public int Refused { get; private set; }

    public int Answered => Stands + StoodAlready + Pending + Refused;

    /// <summary>Reasons with how often, and the first few facts of each.</summary>
    public IReadOnlyList<(string Reason, int Count, IReadOnlyList<ReceiptLine> First)> Refusals =>
        [.. _refusals.Select(r => (r.Key, r.Value, (IReadOnlyList<ReceiptLine>)_refused[r.Key]))];

    /// <summary>False where the ruling is none that this build knows.</summary>
    public bool Count(ReceiptLine receipt)
    {
        lock (_gate)
        {
            switch (receipt.Ruling)
            {
                case ReceiptLine.Stands: Stands++; return true;
                case ReceiptLine.StoodAlready: StoodAlready++; return true;
                case ReceiptLine.Pending: Pending++; return true;
                case ReceiptLine.Refused: CountRefused(receipt); return true;
                default: return false;
            }
        }
    }

    public void CountAgain(int facts)
    {
        lock (_gate) Again += facts;
    }

    public void CountInterruption()
    {
        lock (_gate) Interruptions++;
    }

    private void CountRefused(ReceiptLine receipt)
    {
        Refused++;
        var reason = receipt.Reason.Length == 0 ? "no reason given" : receipt.Reason;
        _refusals[reason] = _refusals.GetValueOrDefault(reason) + 1;
        if (!_refused.TryGetValue(reason, out var first)) _refused[reason] = first = [];
        if (first.Count < Limits.ShownRefusals) first.Add(receipt);
    }
}
