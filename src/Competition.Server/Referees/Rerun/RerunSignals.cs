using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// Which samples belong to a node: those of signals that are declared at or below it. Where another node declares the
/// same signal, samples say nothing of which they are; then it is those from the first to the last of what was entered.
/// </summary>
internal sealed class RerunSignals
{
    private readonly HashSet<string> _own;
    private readonly HashSet<string> _shared;

    public RerunSignals(Definition contest, NodePath node)
    {
        var declared = contest.Rules.Nodes.Values.ToLookup(
            n => new RefPlace(n.Path, null).IsWithin(node), n => n.Signals.Keys);
        _own = declared[true].SelectMany(s => s).ToHashSet(StringComparer.Ordinal);
        _shared = declared[false].SelectMany(s => s).Where(_own.Contains).ToHashSet(StringComparer.Ordinal);
    }

    public bool Has(Fact sample) => _own.Contains(sample["signal"].Text ?? "");

    /// <param name="entered">What there is of the entrant, samples too, in canonical order.</param>
    public bool Counts(Fact sample, IReadOnlyList<Fact> entered)
    {
        if (!_shared.Contains(sample["signal"].Text ?? "")) return true;
        var first = entered.FirstOrDefault(f => f.Type != FactType.Sample);
        var last = entered.LastOrDefault(f => f.Type != FactType.Sample);
        return first?.At <= sample.At && sample.At <= last?.At;
    }
}
