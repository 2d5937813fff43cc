using System.Collections.Immutable;
using System.Globalization;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// The office facts that say what a contest is: <c>contest</c>, <c>rules</c>, <c>roster</c>, what voids or restores
/// them, and what freezes boards or holds entrants. A function of their set, whatever office journals they come from
/// and in whatever order: the last contest fact by time and id counts, and after it, also by time and id, the versions
/// of rules and roster that are not void and that no contest fact replaces. A version counts for the whole history; one
/// beyond the heads of a seal of the contest does not count. And those that seal, recall and publish.
/// </summary>
internal sealed class Declarations
{
    private readonly ImmutableSortedDictionary<FactId, ImmutableList<Placed>> _held;

    private Declarations(ImmutableSortedDictionary<FactId, ImmutableList<Placed>> held) => _held = held;

    /// <summary>Of a contest without journal.</summary>
    public static Declarations None { get; } = new(ImmutableSortedDictionary<FactId, ImmutableList<Placed>>.Empty);

    /// <summary>False where no contest fact is there.</summary>
    public bool Any => Facts.Any(IsContest);

    /// <summary>What is sealed, recalled and published.</summary>
    public Rulings Rulings => Rulings.Of(Standing(Rulings.IsOne));

    /// <summary>Who may do what.</summary>
    public PassRegister Passes => PassRegister.Of(Facts);

    /// <summary>Who is under review.</summary>
    public IReadOnlyList<Review> Reviews => Review.InForce(Standing(Review.IsOne));

    /// <summary>As if nothing were sealed: whatever comes must be right when its seal is lifted.</summary>
    public Declarations Unsealed =>
        new(_held.RemoveRange(Facts.Where(f => f.Type == FactType.Seal).Select(f => f.Id)));

    // Each id once: of several contents the lesser counts.
    private IEnumerable<Fact> Facts => Of(_ => true);

    /// <summary>Those of an office journal, beside what is declared already.</summary>
    public async Task<Declarations> With(IJournalView office)
    {
        var read = this;
        await foreach (var entry in office.Read(1, CancellationToken.None))
        {
            read = read.With(Placed.Of(office.Id, entry));
        }

        return read;
    }

    /// <summary>Whether a fact is one of them, or changes one of them.</summary>
    public bool IsChangedBy(Fact fact) => fact.Type switch
    {
        FactType.Contest or FactType.Rules or FactType.Roster => true,
        FactType.Void or FactType.Restore => Target(fact) is { } hit && IsVersion(hit),
        _ => false,
    };

    /// <summary>Whether it is one of them already, with that content.</summary>
    public bool Has(Fact fact) =>
        _held.TryGetValue(fact.Id, out var held) && held.Exists(p => p.Fact.SameContent(fact));

    public bool IsSameAs(Declarations other) => AreSame(Facts, other.Facts);

    /// <summary>Whether other versions of rules or roster count than in those, or something else is sealed.</summary>
    public bool ChangesCount(Declarations other)
    {
        var (now, before) = (Rulings, other.Rulings);
        return !now.HasSameSealsAs(before) || !AreSame(Counted(null, now), other.Counted(null, before));
    }

    /// <summary>Whether a fact hides or shows, seals, recalls or publishes, or changes one that does.</summary>
    public bool IsMovedBy(Fact fact) => IsKept(fact) || Rulings.IsOne(fact)
        || (VenueState.IsCorrection(fact) && Target(fact) is { } hit && (IsKept(hit) || Rulings.IsOne(hit)));

    /// <summary>When a node was last sealed or recalled; null where it never was.</summary>
    public decimal? LastRuling(NodePath node) => Facts
        .Where(f => f.Node == node && f.Type is FactType.Seal or FactType.Recall).Max(f => (decimal?)f.At);

    /// <summary>When an entrant was last held or posted at a node; 0 where it never was.</summary>
    public decimal LastReview(NodePath node, EntrantId entrant) => Facts
        .Where(f => Review.IsOne(f) && f.Node == node && f.Entrant == entrant).Select(f => f.At).DefaultIfEmpty().Max();

    /// <summary>The audiences of a contest under these rules, with all freezes and holds so far.</summary>
    public IReadOnlyList<string> Audiences(Rulebook rules) => AudienceRoles.Of(rules, Facts.Where(IsKept));

    /// <summary>Whether a fact may take an entrant away.</summary>
    public bool MayDrop(Fact fact) => fact.Type == FactType.Roster
        || (VenueState.IsCorrection(fact) && Target(fact) is { Type: FactType.Roster });

    public Declarations With(Placed placed)
    {
        // A void may come before the version that it hits.
        var fact = placed.Fact;
        var declares = IsContest(fact) || IsVersion(fact) || IsKept(fact) || Rulings.IsOne(fact);
        if (!declares && !PassFacts.IsOne(fact) && !VenueState.IsCorrection(fact)) return this;
        var held = _held.GetValueOrDefault(fact.Id, []);
        var isHere = held.Exists(p => p.Journal == placed.Journal && p.Entry == placed.Entry);
        return isHere ? this : new Declarations(_held.SetItem(fact.Id, held.Add(placed)));
    }

    /// <summary>Whether they say something else after that instant.</summary>
    public bool ChangesAfter(decimal asOf) =>
        Rulings is var rulings && !AreSame(Counted(null, rulings), Counted(asOf, rulings));

    /// <summary>The contest as they declare it: all of them, or those up to an instant.</summary>
    /// <param name="without">A node that is taken as not sealed.</param>
    /// <returns>Errors have pointers into the body of a contest.</returns>
    public (Definition? Definition, IReadOnlyList<DocumentError> Errors) Read(
        ContestId id, decimal? asOf = null, NodePath? without = null)
    {
        var rulings = without is { } node ? Rulings.Without(node) : Rulings;
        var body = Members.None;
        foreach (var fact in Counted(asOf, rulings))
        {
            body = fact.Type switch
            {
                FactType.Contest => DefinitionReader.BodyOf(fact),
                FactType.Rules => Set(body, "rulebook", fact["document"]),
                _ => Set(body, "roster", Roster(body["roster"].Map ?? Members.None, fact)),
            };
        }

        var (definition, errors) = DefinitionReader.Read(id, body);
        if (definition is null) return (null, errors);
        return (definition with { Audiences = Audiences(definition.Rules), Rulings = rulings }, errors);
    }

    /// <summary>A new contest fact over all of these: it counts, and replaces the versions that there are.</summary>
    /// <param name="entries">Entries of all office journals: each number names one contest fact at most.</param>
    public Fact Next(Members body, decimal at, long entries)
    {
        var contests = Facts.Where(IsContest).ToList();
        var number = contests.Select(f => NumberOf(f.Id)).Append(entries).Max() + 1;
        var replaced = Facts.Where(IsVersion).Select(f => Datum.Of(f.Id.Value)).ToList();
        KeyValuePair<string, Datum>[] more = replaced.Count == 0 ? [] : [new("replaces", Datum.Of([.. replaced]))];
        return new Fact(new Members(
        [
            .. body,
            .. more,
            new("id", Datum.Of($"contest-{number}")),
            new("type", Datum.Of("contest")),
            new("at", Datum.Of(contests.Select(f => f.At).Append(at).Max())),
        ]));
    }

    // The contest fact first, then the versions in the order in which they change it. The seal of the contest leaves
    // out what came after it.
    private IEnumerable<Fact> Counted(decimal? asOf, Rulings rulings)
    {
        var seal = rulings.OfContest?.Statement;
        List<Fact> there = [.. Of(p => seal is null || p.Entry <= seal.LastOf(p.Journal))];
        if (there.Where(IsContest).Max(FactOrder.Canonical) is not { } contest) return [];
        var replaced = there.Where(IsContest).SelectMany(f => f["replaces"].List ?? [])
            .Select(r => r.Text ?? "").ToHashSet(StringComparer.Ordinal);
        List<Fact> then = [.. there.Where(f => asOf is null || f.At <= asOf)];
        return Overrulings.Standing(then)
            .Where(f => IsVersion(f) && !replaced.Contains(f.Id.Value)).Order(FactOrder.Canonical).Prepend(contest);
    }

    private IEnumerable<Fact> Of(Func<Placed, bool> which) =>
        from copies in _held.Values
        let facts = copies.Where(which).Select(p => p.Fact).ToList()
        where facts.Count > 0
        select facts.Aggregate(ContentOrder.Lesser);

    /// <summary>What a void or restore hits, of these; null where it hits none of them.</summary>
    public Fact? Target(Fact correction) =>
        _held.GetValueOrDefault(VenueState.TargetOf(correction))?.Select(p => p.Fact).Aggregate(ContentOrder.Lesser);

    private IEnumerable<Fact> Standing(Func<Fact, bool> which) =>
        Overrulings.Standing([.. Facts.Where(f => which(f) || VenueState.IsCorrection(f))]);

    private static bool AreSame(IEnumerable<Fact> some, IEnumerable<Fact> others) =>
        some.Select(f => (f.Id, f.Content)).SequenceEqual(others.Select(f => (f.Id, f.Content)));

    private static long NumberOf(FactId contest) => long.TryParse(
        contest.Value.Split('-')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Min(number, int.MaxValue) : 0;

    private static bool IsContest(Fact fact) => fact.Type == FactType.Contest;

    private static bool IsKept(Fact fact) => fact.Type is FactType.Freeze or FactType.Unfreeze || Review.IsOne(fact);

    private static bool IsVersion(Fact fact) => fact.Type is FactType.Rules or FactType.Roster;

    private static Members Set(Members body, string name, Datum value) =>
        new([.. body.Where(m => m.Key != name), new(name, value)]);

    private static Datum Roster(Members before, Fact change)
    {
        var (set, removed) = (change["set"].Map ?? Members.None, change["remove"].List ?? []);
        var gone = removed.Select(r => r.Text ?? "").Concat(set.Select(m => m.Key)).ToHashSet(StringComparer.Ordinal);
        return Datum.Of(new Members([.. before.Where(m => !gone.Contains(m.Key)), .. set]));
    }
}
