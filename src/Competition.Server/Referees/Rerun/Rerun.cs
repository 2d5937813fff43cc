using System.Security.Cryptography;
using System.Text;
using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// A stage run again: what is to be void of an entrant at or below a node. Each void's id follows from the id of the
/// re-run and from what it hits: who asks again for the same re-run completes it, and takes nothing more out that has
/// come since.
/// </summary>
/// <param name="id">Of the re-run: the source's, <c>source-n</c>.</param>
internal sealed class Rerun(Definition contest, RefPlace place, string id)
{
    private const int HashDigits = 16;
    private const decimal Later = 0.001m;
    private readonly string _prefix = $"rerun.{Hash(id)}.";
    private readonly RerunSignals _signals = new(contest, place.Node);
    private readonly Dictionary<FactId, Fact> _found = [];
    private readonly Dictionary<FactId, SortedSet<Fact>> _acts = [];
    private readonly Dictionary<EntrantId, Fact> _bindings = [];

    /// <summary>Takes a fact of any type, in any order.</summary>
    public void Take(Fact fact)
    {
        switch (fact.Type)
        {
            case FactType.Void or FactType.Restore:
                Acts(new FactId(fact["target"].Text ?? "")).Add(fact);
                break;
            case FactType.Alias when new EntrantId(fact["alias"].Text ?? "") is var alias:
                var before = _bindings.GetValueOrDefault(alias);
                if (FactOrder.Canonical.Compare(before, fact) < 0) _bindings[alias] = fact;
                break;
            case FactType.Mark or FactType.Status when IsWithin(fact.Node):
            case FactType.Sample when _signals.Has(fact):
                if (MayBeHis(fact.Entrant)) _found[fact.Id] = fact;
                break;
            default: break;
        }
    }

    /// <summary>
    /// The voids, in the order of what they hit: those that this re-run has made already, as they are, and those that
    /// are missing.
    /// </summary>
    /// <param name="at">When it was ordered; null = after all that it hits.</param>
    public IReadOnlyList<Fact> Voids(decimal? at, string reason)
    {
        var his = _found.Values.Where(f => IsHis(f.Entrant)).Order(FactOrder.Canonical).ToList();
        his.RemoveAll(f => f.Type == FactType.Sample && !_signals.Counts(f, his));
        var made = his.Select(f => _acts.GetValueOrDefault(f.Id)?.FirstOrDefault(a => a.Id == IdOf(f))).ToList();
        var first = made.Find(m => m is not null);
        var when = first?.At ?? After(his, at);
        return [.. his.Zip(made, (fact, act) => act ?? Missing(fact)).OfType<Fact>()];

        Fact? Missing(Fact fact) =>
            Stands(fact) && (first is null || fact.At <= when) ? Void(fact, when, reason) : null;
    }

    private bool IsWithin(NodePath? node) => node is { } at && new RefPlace(at, Entrant: null).IsWithin(place.Node);

    // A restore of one of them must not be the last word.
    private decimal After(List<Fact> his, decimal? at)
    {
        var acts = his.SelectMany(f => Acts(f.Id)).Select(a => a.At + Later).DefaultIfEmpty(decimal.MinValue).Max();
        var latest = at ?? his.Select(f => f.At).DefaultIfEmpty(0m).Max();
        return Math.Max(latest, acts);
    }

    private Fact Void(Fact target, decimal at, string reason) => new(new Members(
    [
        new("id", Datum.Of(IdOf(target).Value)), new("type", Datum.Of("void")), new("at", Datum.Of(at)),
        new("target", Datum.Of(target.Id.Value)), new("reason", Datum.Of(reason)),
    ]));

    private FactId IdOf(Fact target) => new(_prefix + Hash(target.Id.Value));

    private bool Stands(Fact fact) => _acts.GetValueOrDefault(fact.Id)?.Max?.Type != FactType.Void;

    private bool IsHis(EntrantId? id) => id == place.Entrant
        ? !_bindings.ContainsKey(id.GetValueOrDefault())
        : id is { } alias && _bindings.GetValueOrDefault(alias)?.Entrant == place.Entrant;

    // Who is behind an alias may come later than what was entered for it.
    private bool MayBeHis(EntrantId? id) => id == place.Entrant
        || (id is { } other && contest.Roster.Find(other)?.Type == EntrantType.Alias);

    private SortedSet<Fact> Acts(FactId target)
    {
        if (!_acts.TryGetValue(target, out var acts))
            _acts[target] = acts = new SortedSet<Fact>(FactOrder.Canonical);
        return acts;
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashDigits];
}
