using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// The voids and restores of each fact: the last by time and id decides, in whatever order they come (model.md B11.7).
/// Of one that stands with several contents the lesser counts, whatever that is.
/// </summary>
internal sealed class OverrulingLog
{
    private readonly Dictionary<FactId, Dictionary<FactId, Fact>> _acts = [];

    /// <summary>Whether the last that hits the target is a void.</summary>
    public bool IsVoid(FactId target) => Last(target) is { Type: FactType.Void };

    /// <summary>The last that hits the target; null where none does.</summary>
    public Fact? Last(FactId target) => _acts.TryGetValue(target, out var acts)
        ? acts.Values.Where(f => Hits(f, target)).Max(FactOrder.Canonical)
        : null;

    /// <summary>Notes a void or restore of the target, or another content of one.</summary>
    public void Add(FactId target, Fact act)
    {
        if (!_acts.TryGetValue(target, out var acts)) _acts[target] = acts = [];
        if (acts.TryGetValue(act.Id, out var known)) acts[act.Id] = ContentOrder.Lesser(known, act);
        else acts[act.Id] = act;
    }

    public void Write(SnapshotWriter to)
    {
        to.All(_acts, target =>
        {
            to.Text(target.Key.Value);
            to.All(target.Value.Values, to.Fact);
        });
    }

    public void Read(ref SnapshotReader from)
    {
        for (var left = from.Count(); left > 0; left--)
        {
            var target = new FactId(from.Text());
            for (var acts = from.Count(); acts > 0; acts--) Add(target, from.Fact());
        }
    }

    private static bool Hits(Fact act, FactId target) =>
        VenueState.IsCorrection(act) && act["target"].Text == target.Value;
}
