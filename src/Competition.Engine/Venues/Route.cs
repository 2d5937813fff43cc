using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>Whom a fact concerns: some contestants or all, and the contest itself where shared cells read it.</summary>
internal readonly record struct Route(IReadOnlyList<EntrantId> Contestants, bool Contest)
{
    /// <summary>Nobody where a seal leaves the fact out: who never hears of it cannot count it.</summary>
    public static Route Of(JournalId journal, Entry entry, Definition contest, Cover cover) =>
        cover.Any && cover.LeavesOut(Placed.Of(journal, entry)) ? Nobody : Of(entry.Fact, contest);

    public static Route Nobody { get; } = new([], Contest: false);

    /// <summary>No contestant will tell the contest when it happened: so the venue does.</summary>
    public bool IsOnlyTime { get; private init; }

    public bool IsToldContest => Contest || IsOnlyTime;

    /// <summary>Of a void or restore of what declares the contest nobody else would know.</summary>
    public static Route OfCorrectionOf(Fact target, Definition contest) =>
        Counted.Declares(target) ? new Route([], Contest: true) : Of(target, contest);

    public static Route Of(Fact fact, Definition contest)
    {
        var route = Concerned(fact, contest);
        var isUnheard = !route.Contest && route.Contestants.Count == 0 && !Counted.Declares(fact);
        return route with { IsOnlyTime = isUnheard };
    }

    private static Route Concerned(Fact fact, Definition contest) => fact.Type switch
    {
        FactType.Mark => new Route(One(fact, contest), InputOf(fact, contest.Rules)?.Shared ?? false),
        FactType.Sample => new Route(One(fact, contest), IsShared(fact, contest.Rules)),
        FactType.Status => new Route(One(fact, contest), Contest: true),
        FactType.Clock => new Route(Timed(fact, contest), Contest: true),
        // An alias too: a list that names a seat admits the person bound to it, and with that person a team.
        FactType.Alias or FactType.Promote => new Route(contest.Everybody, Contest: true),
        // An audience hides a fact of one by the clock and the freezes of all.
        FactType.Freeze or FactType.Unfreeze => new Route(contest.Everybody, Contest: true),
        FactType.Hold or FactType.Post => new Route(Reviewed(fact, contest), Contest: true),
        FactType.Void or FactType.Restore => Overruling(fact, contest),
        _ => Nobody,
    };

    /// <summary>
    /// Whether it voids or restores what a detector found: that has no fact of its own to be delivered to, so it goes
    /// to the entrant as a fact.
    /// </summary>
    public static bool IsOfFire(Fact correction, Definition contest) => FireOf(correction, contest) is not null;

    private static Route Overruling(Fact correction, Definition contest) =>
        FireOf(correction, contest) is var (entrant, detector)
            ? new Route([entrant], detector.Shared)
            : Nobody;

    private static (EntrantId Entrant, DetectorRule Detector)? FireOf(Fact correction, Definition contest)
    {
        if (correction.Type is not (FactType.Void or FactType.Restore)) return null;
        if (FireId.TryParse(correction["target"].Text ?? "") is not { } fire) return null;
        if (contest.Roster.Find(fire.Entrant) is null) return null;
        var detector = contest.Rules.Nodes.GetValueOrDefault(fire.Node)?.Detectors.GetValueOrDefault(fire.Detector);
        return detector is null ? null : (fire.Entrant, detector);
    }

    private static bool IsShared(Fact sample, Rulebook rules) =>
        sample["signal"].Text is { } signal && rules.SharedSignals.Contains(signal);

    private static Input? InputOf(Fact fact, Rulebook rules) => fact.Node is { } node && fact["input"].Text is { } input
        ? rules.Nodes.GetValueOrDefault(node)?.Inputs.GetValueOrDefault(input)
        : null;

    private static IReadOnlyList<EntrantId> One(Fact fact, Definition contest) =>
        fact.Entrant is { } entrant ? Known(entrant, contest) : contest.Everybody;

    // Who is under review, and every seat: whose facts those of a seat are may change.
    private static IReadOnlyList<EntrantId> Reviewed(Fact fact, Definition contest) =>
    [
        .. One(fact, contest).Union(contest.Everybody.Where(e => contest.Roster.Find(e)?.Type == EntrantType.Alias)),
    ];

    // A contest that was replaced before its first mark may have lost an entrant that has a status.
    private static IReadOnlyList<EntrantId> Known(EntrantId entrant, Definition contest) =>
        contest.Roster.Find(entrant) is null ? [] : [entrant];

    private static IReadOnlyList<EntrantId> Timed(Fact fact, Definition contest)
    {
        if (contest.Audiences.Count > 0) return contest.Everybody;
        if (fact.Entrant is { } entrant) return Known(entrant, contest);
        if (fact["venue"].Text is not { } venue) return contest.Everybody;
        return contest.At(new VenueId(venue));
    }
}
