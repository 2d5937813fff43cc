using System.Collections.Immutable;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// The office facts that say what a contest is: <c>contest</c>, <c>rules</c>, <c>roster</c>, and what voids or restores
/// them. A new version of the rules counts for the whole history. And those that freeze boards: from whom, so that each
/// of these audiences has its own evaluation.
/// </summary>
internal sealed class Declarations
{
    private readonly ImmutableList<Fact> _versions;
    private readonly ImmutableList<Fact> _corrections;
    private readonly ImmutableList<Fact> _freezes;

    private Declarations(
        ImmutableList<Fact> versions, ImmutableList<Fact> corrections, ImmutableList<Fact> freezes) =>
        (_versions, _corrections, _freezes) = (versions, corrections, freezes);

    /// <summary>Of a contest without journal.</summary>
    public static Declarations None { get; } = new([], [], []);

    /// <summary>False where no contest fact is there.</summary>
    public bool Any => !_versions.IsEmpty;

    /// <summary>Those of an office journal, from the last contest fact on.</summary>
    public static async Task<Declarations> Read(IJournal office)
    {
        var read = None;
        await foreach (var entry in office.Read(1, CancellationToken.None)) read = read.With(entry.Fact);
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
    public bool Has(Fact fact) =>
        _versions.Concat(_freezes).Concat(_corrections).Any(f => f.Id == fact.Id && f.SameContent(fact));

    public bool IsSameAs(Declarations other) => Ids(_versions.Concat(_freezes).Concat(_corrections))
        .SequenceEqual(Ids(other._versions.Concat(other._freezes).Concat(other._corrections)));

    /// <summary>Whether other versions of rules or roster count than in those.</summary>
    public bool ChangesRules(Declarations other) => !Ids(Counted()).SequenceEqual(Ids(other.Counted()));

    /// <summary>Whether a fact freezes or unfreezes a board, or changes one that does.</summary>
    public bool IsMovedBy(Fact fact) =>
        IsFreeze(fact) || (VenueState.IsCorrection(fact) && _freezes.Exists(f => Hits(fact, f)));

    /// <summary>The audiences of a contest under these rules, with all freezes so far.</summary>
    public IReadOnlyList<string> Audiences(Rulebook rules) => AudienceRoles.Of(rules, _freezes);

    /// <summary>Whether a fact may take an entrant away.</summary>
    public bool MayDrop(Fact fact) =>
        fact.Type == FactType.Roster || _versions.Exists(f => f.Type == FactType.Roster && Hits(fact, f));

    public Declarations With(Fact fact)
    {
        if (fact.Type == FactType.Contest) return new Declarations([fact], [], _freezes);
        if (IsVersion(fact)) return new Declarations(_versions.Add(fact), _corrections, _freezes);
        if (IsFreeze(fact)) return new Declarations(_versions, _corrections, _freezes.Add(fact));
        // A void may come before the version that it hits.
        return VenueState.IsCorrection(fact)
            ? new Declarations(_versions, _corrections.Add(fact), _freezes)
            : this;
    }

    /// <summary>Whether they say something else after that instant.</summary>
    public bool ChangesAfter(decimal asOf) =>
        _versions.Exists(f => IsVersion(f) && (f.At > asOf || _corrections.Exists(c => c.At > asOf && Hits(c, f))));

    /// <summary>The contest as they declare it: all of them, or those up to an instant.</summary>
    /// <returns>Errors have pointers into the body of a contest.</returns>
    public (Definition? Definition, IReadOnlyList<DocumentError> Errors) Read(ContestId id, decimal? asOf = null)
    {
        var body = DefinitionReader.BodyOf(_versions[0]);
        List<Fact> counted = [.. _versions.Concat(_corrections).Where(f => asOf is null || f.At <= asOf)];
        foreach (var fact in Overrulings.Standing(counted).Where(IsVersion).Order(FactOrder.Canonical))
        {
            body = fact.Type == FactType.Rules
                ? Set(body, "rulebook", fact["document"])
                : Set(body, "roster", Roster(body["roster"].Map ?? Members.None, fact));
        }

        var (definition, errors) = DefinitionReader.Read(id, body);
        return (definition is null ? null : definition with { Audiences = Audiences(definition.Rules) }, errors);
    }

    private static IEnumerable<FactId> Ids(IEnumerable<Fact> facts) => facts.Select(f => f.Id);

    private IEnumerable<Fact> Counted() => Overrulings.Standing([.. _versions, .. _corrections]);

    private static bool Hits(Fact correction, Fact target) => correction["target"].Text == target.Id.Value;

    private static bool IsFreeze(Fact fact) => fact.Type is FactType.Freeze or FactType.Unfreeze;

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
