using System.Collections.Immutable;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Seats and passes of a contest: a function of the set of its <c>seat</c>, <c>pass</c> and <c>revoke</c> facts. Of one
/// seat the last fact by time and id counts. A revoked pass stays revoked. Whether one has expired, its reader asks.
/// </summary>
public sealed class PassRegister
{
    private readonly ImmutableDictionary<FactId, Fact> _facts;

    private PassRegister(ImmutableDictionary<FactId, Fact> facts)
    {
        _facts = facts;
        Seats = SeatsOf(Of(FactType.Seat));
        All = PassesOf(Of(FactType.Pass), [.. Of(FactType.Revoke)], Seats);
    }

    /// <summary>Nobody has one.</summary>
    public static PassRegister None { get; } = new(ImmutableDictionary<FactId, Fact>.Empty);

    /// <summary>By id; those that were removed are not there.</summary>
    public IReadOnlyDictionary<string, Seat> Seats { get; }

    /// <summary>By the hash of their token; revoked ones are not there.</summary>
    public IReadOnlyDictionary<string, Pass> All { get; }

    /// <summary>Null where there is none of that hash, or it was revoked.</summary>
    public Pass? Find(string hash) => All.GetValueOrDefault(hash);

    /// <summary>Of facts that stand in office journals; others among them are passed over.</summary>
    internal static PassRegister Of(IEnumerable<Fact> facts)
    {
        var kept = facts.Where(PassFacts.IsOne).ToImmutableDictionary(f => f.Id);
        return kept.IsEmpty ? None : new PassRegister(kept);
    }

    internal PassRegister With(Fact fact) => new(_facts.SetItem(fact.Id, fact));

    private IEnumerable<Fact> Of(FactType type) =>
        _facts.Values.Where(f => f.Type == type).Order(FactOrder.Canonical);

    private static Dictionary<string, Seat> SeatsOf(IEnumerable<Fact> facts)
    {
        var seats = new Dictionary<string, Seat>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            var problems = new Problems();
            var seat = PassFacts.Seat(fact, problems);
            if (seat is not null && !problems.Any) seats[seat.Id] = seat;
            else if (fact["removed"].Truth == true) seats.Remove(fact["seat"].Text ?? "");
        }

        return seats;
    }

    private static Dictionary<string, Pass> PassesOf(
        IEnumerable<Fact> facts, IReadOnlyList<Fact> revokes, IReadOnlyDictionary<string, Seat> seats)
    {
        var passes = new Dictionary<string, Pass>(StringComparer.Ordinal);
        foreach (var fact in facts.Where(f => !revokes.Any(r => Hits(r, f))))
        {
            if (PassFacts.Pass(fact, seats, new Problems()) is { } pass) passes[pass.Hash] = pass;
        }

        foreach (var hash in revokes.Select(r => r["pass"].Text).OfType<string>()) passes.Remove(hash);
        return passes;
    }

    private static bool Hits(Fact revoke, Fact pass) =>
        revoke["seat"].Text is { } seat && seat == pass["seat"].Text && FactOrder.Canonical.Compare(pass, revoke) <= 0;
}
