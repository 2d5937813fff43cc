using System.Collections.Immutable;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// The office facts that say what a contest is: <c>contest</c>, <c>rules</c>, <c>roster</c>, and what voids or restores
/// them. A new version of the rules counts for the whole history. And those that freeze boards: from whom, so that each
/// of these audiences has its own evaluation. And those that seal, recall and publish: what a seal of the contest leaves
/// out are versions too.
/// </summary>
internal sealed record Declarations
{
    private ImmutableList<Placed> _versions = [];
    private ImmutableList<Placed> _corrections = [];
    private ImmutableList<Placed> _freezes = [];
    private ImmutableList<Placed> _rulings = [];

    private Declarations() { }

    /// <summary>Of a contest without journal.</summary>
    public static Declarations None { get; } = new();

    /// <summary>False where no contest fact is there.</summary>
    public bool Any => !_versions.IsEmpty;

    /// <summary>Those of an office journal, from the last contest fact on.</summary>
    public static async Task<Declarations> Read(IJournal office)
    {
        var read = None;
        await foreach (var entry in office.Read(1, CancellationToken.None)) read = read.With(Placed.Of(office.Id, entry));
        return read;
    }

    /// <summary>Whether a fact is one of them, or changes one of them.</summary>
    public bool IsChangedBy(Fact fact) => fact.Type switch
    {
        FactType.Contest or FactType.Rules or FactType.Roster => true,
        FactType.Void or FactType.Restore => _versions.Exists(f => IsVersion(f) && Hits(fact, f)),
        _ => false,
    };

    /// <summary>Whether it is one of them already, with that content.</summary>
    public bool Has(Fact fact) => All.Any(f => f.Fact.Id == fact.Id && f.Fact.SameContent(fact));

    public bool IsSameAs(Declarations other) => Ids(All).SequenceEqual(Ids(other.All));

    /// <summary>Whether other versions of rules or roster count than in those, or something else is sealed.</summary>
    public bool ChangesCount(Declarations other)
    {
        var (now, before) = (Rulings, other.Rulings);
        return !now.HasSameSealsAs(before)
            || !Ids(Counted(now)).SequenceEqual(Ids(other.Counted(before)));
    }

    /// <summary>
    /// Whether a fact freezes or unfreezes a board, or seals, recalls or publishes, or changes one that does.
    /// </summary>
    public bool IsMovedBy(Fact fact) => IsFreeze(fact) || Rulings.IsOne(fact)
        || (VenueState.IsCorrection(fact) && _freezes.Concat(_rulings).Any(f => Hits(fact, f)));

    /// <summary>The audiences of a contest under these rules, with all freezes so far.</summary>
    public IReadOnlyList<string> Audiences(Rulebook rules) => AudienceRoles.Of(rules, _freezes.Select(f => f.Fact));

    /// <summary>Whether a fact may take an entrant away.</summary>
    public bool MayDrop(Fact fact) => fact.Type == FactType.Roster
        || _versions.Exists(f => f.Fact.Type == FactType.Roster && Hits(fact, f));

    /// <summary>What is sealed, recalled and published.</summary>
    public Rulings Rulings => Rulings.Of(Overrulings.Standing([.. _rulings.Concat(_corrections).Select(f => f.Fact)]));

    /// <summary>When a node was last sealed or recalled; null where it never was.</summary>
    public decimal? LastRuling(NodePath node) => _rulings
        .Where(f => f.Fact.Node == node && f.Fact.Type is FactType.Seal or FactType.Recall)
        .Max(f => (decimal?)f.Fact.At);

    /// <summary>As if nothing were sealed: whatever comes must be right when its seal is lifted.</summary>
    public Declarations Unsealed => this with { _rulings = [] };

    public Declarations With(Placed placed)
    {
        var fact = placed.Fact;
        if (fact.Type == FactType.Contest) return None with { _versions = [placed], _freezes = _freezes };
        if (IsVersion(placed)) return this with { _versions = _versions.Add(placed) };
        if (IsFreeze(fact)) return this with { _freezes = _freezes.Add(placed) };
        if (Rulings.IsOne(fact)) return this with { _rulings = _rulings.Add(placed) };
        // A void may come before the version that it hits.
        return VenueState.IsCorrection(fact) ? this with { _corrections = _corrections.Add(placed) } : this;
    }

    /// <summary>Whether they say something else after that instant.</summary>
    public bool ChangesAfter(decimal asOf) => _versions.Exists(f => IsVersion(f)
        && (f.Fact.At > asOf || _corrections.Exists(c => c.Fact.At > asOf && Hits(c.Fact, f))));

    /// <summary>The contest as they declare it: all of them, or those up to an instant.</summary>
    /// <param name="without">A node that is taken as not sealed.</param>
    /// <returns>Errors have pointers into the body of a contest.</returns>
    public (Definition? Definition, IReadOnlyList<DocumentError> Errors) Read(
        ContestId id, decimal? asOf = null, NodePath? without = null)
    {
        var rulings = without is { } node ? Rulings.Without(node) : Rulings;
        var body = DefinitionReader.BodyOf(_versions[0].Fact);
        foreach (var fact in Counted(rulings, asOf).Where(IsVersion).Select(f => f.Fact).Order(FactOrder.Canonical))
        {
            body = fact.Type == FactType.Rules
                ? Set(body, "rulebook", fact["document"])
                : Set(body, "roster", Roster(body["roster"].Map ?? Members.None, fact));
        }

        var (definition, errors) = DefinitionReader.Read(id, body);
        if (definition is null) return (null, errors);
        return (definition with { Audiences = Audiences(definition.Rules), Rulings = rulings }, errors);
    }

    private IEnumerable<Placed> All => _versions.Concat(_freezes).Concat(_rulings).Concat(_corrections);

    private static IEnumerable<FactId> Ids(IEnumerable<Placed> facts) => facts.Select(f => f.Fact.Id);

    // The seal of the contest leaves out what came after it, but for what it is lifted by.
    private IEnumerable<Placed> Counted(Rulings rulings, decimal? asOf = null)
    {
        var seal = rulings.OfContest?.Statement;
        var there = _versions.Concat(_corrections)
            .Where(f => !(f.Fact.At > asOf) && !(seal is not null && f.Number > seal.LastOf(f.Journal)))
            .ToList();
        var standing = Overrulings.Standing([.. there.Select(f => f.Fact)]).ToHashSet();
        return there.Where(f => standing.Contains(f.Fact));
    }

    private static bool Hits(Fact correction, Placed target) => correction["target"].Text == target.Fact.Id.Value;

    private static bool IsFreeze(Fact fact) => fact.Type is FactType.Freeze or FactType.Unfreeze;

    private static bool IsVersion(Placed placed) => placed.Fact.Type is FactType.Rules or FactType.Roster;

    private static Members Set(Members body, string name, Datum value) =>
        new([.. body.Where(m => m.Key != name), new(name, value)]);

    private static Datum Roster(Members before, Fact change)
    {
        var (set, removed) = (change["set"].Map ?? Members.None, change["remove"].List ?? []);
        var gone = removed.Select(r => r.Text ?? "").Concat(set.Select(m => m.Key)).ToHashSet(StringComparer.Ordinal);
        return Datum.Of(new Members([.. before.Where(m => !gone.Contains(m.Key)), .. set]));
    }
}
