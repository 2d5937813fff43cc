using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Whether a seal is still in force, by what the office journals at hand say after it: what holds as it was sealed may
/// have been recalled, voided or sealed anew since.
/// </summary>
internal sealed class SealForce
{
    private readonly IReadOnlyList<Fact> _said;
    private readonly IReadOnlyList<Fact> _standing;
    private readonly Rulings _now;

    public SealForce(IEnumerable<Fact> office)
    {
        var acts = office.Where(f => Rulings.IsOne(f) || VenueState.IsCorrection(f));
        _said = [.. acts.GroupBy(f => f.Id).Select(same => same.Aggregate(ContentOrder.Lesser))];
        _standing = [.. Overrulings.Standing(_said).Order(FactOrder.Canonical)];
        _now = Rulings.Of(_standing);
    }

    /// <summary>What lifted it, as half a sentence; null while it is in force, or not in the journals.</summary>
    public string? WhyNot(Seal seal)
    {
        if (_said.FirstOrDefault(f => IsOf(f, seal)) is not { } sealing) return null;
        if (!_standing.Contains(sealing)) return $"voided {By(_said.Last(f => IsVoid(f, sealing)))}";
        var node = seal.Statement.Node;
        var then = _standing.SkipWhile(f => f != sealing).Skip(1).ToList();
        List<string> why =
        [
            .. then.Where(f => f.Type == FactType.Recall && f.Node == node).Take(1).Select(f => $"recalled {By(f)}"),
            .. then.Where(f => IsInForceOver(f, node))
                .Select(f => $"superseded at {Canonical.Text(f.At)} by seal {f.Id} of {f.Node}"),
        ];
        return why.Count == 0 ? null : string.Join(", ", why);
    }

    private bool IsInForceOver(Fact fact, NodePath node) => fact.Type == FactType.Seal
        && _now.Seals.Values.Any(s => IsOf(fact, s) && s.Statement.Covers(node));

    private static bool IsOf(Fact fact, Seal seal) =>
        fact.Type == FactType.Seal && Seal.Read(fact.Content)?.Signature == seal.Signature;

    private static bool IsVoid(Fact fact, Fact target) =>
        fact.Type == FactType.Void && VenueState.TargetOf(fact) == target.Id;

    private static string By(Fact act) => $"at {Canonical.Text(act.At)} by {act.Id}";
}
