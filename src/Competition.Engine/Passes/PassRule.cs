using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// What a pass may write (formats.md "Facts", column "who may"): types by role, then scope, then the <c>by</c> word of
/// the input, then the judge's own name. Whose facts a void may hit is the venue's affair.
/// </summary>
internal static class PassRule
{
    private static readonly FactType[] OfDevices =
        [FactType.Mark, FactType.Sample, FactType.Void, FactType.Restore];

    private static readonly FactType[] OfJudges =
        [FactType.Mark, FactType.Void, FactType.Restore, FactType.Request];

    private static readonly FactType[] OfReferees = [.. OfJudges, FactType.Status];

    private static readonly FactType[] OfHeadJudges =
    [
        .. OfReferees, FactType.Clock, FactType.Promote, FactType.Hold, FactType.Post, FactType.Sign, FactType.Answer,
    ];

    /// <summary>Null where the pass may write it.</summary>
    public static Refusal? Judge(Pass pass, Fact fact, Definition contest)
    {
        var allowed = TypesOf(pass.Role);
        if (pass.Role != PassRole.Organiser && !allowed.Contains(fact.Type))
            return PassRefusals.TypeNotYours(pass.Role, FactJson.TypeOf(fact), allowed.Select(FactJson.Word));
        return Scope(pass, fact, contest) ?? Words(pass, fact, contest);
    }

    /// <summary>Whether what a void hits is in the scope of its author; the <c>by</c> word need not be his.</summary>
    public static Refusal? Scope(Pass pass, Fact fact, Definition contest)
    {
        var scope = pass.Scope;
        if (fact.Node is { } node && !scope.Has(node)) return PassRefusals.OutOfScope("the node", node.Value);
        var name = fact["input"].Text ?? fact["signal"].Text;
        if (name is not null && !scope.Has(name)) return PassRefusals.OutOfScope("the input", name);
        if (fact.Type == FactType.Sample && !Hears(scope, name ?? "", contest))
            return PassRefusals.OutOfScope("the signal", name ?? "");
        if (fact.Entrant is { } id)
        {
            var isIn = contest.Roster.Find(id) is not { } entrant || scope.Has(entrant);
            return isIn ? null : PassRefusals.OutOfScope("the entrant", id.Value);
        }

        return Venue(scope, fact);
    }

    // A sample is at no node: it is where its signal is declared or read.
    private static bool Hears(PassScope scope, string signal, Definition contest) => scope.Nodes.IsEmpty
        || contest.Rules.Nodes.Values.Any(n => scope.Has(n.Path)
            && (n.Signals.ContainsKey(signal) || n.Detectors.Values.Any(d => d.Signals.Contains(signal))));

    private static Refusal? Venue(PassScope scope, Fact fact)
    {
        if (fact.Type is not (FactType.Mark or FactType.Clock or FactType.Promote)) return null;
        var isBound = scope.Venue is not null || !scope.Entrants.IsEmpty;
        var isOwn = fact.Type == FactType.Clock && fact["venue"].Text is { } venue
            && scope.Venue?.Value == venue && scope.Entrants.IsEmpty;
        return isBound && !isOwn ? PassRefusals.ForAll() : null;
    }

    private static Refusal? Words(Pass pass, Fact fact, Definition contest)
    {
        if (fact.Type != FactType.Mark || InputOf(fact, contest) is not { } input) return null;
        if (pass.By is { } held && input.By is { } word && !held.Contains(word))
            return PassRefusals.ByNotYours(word, held);
        if (pass.Role != PassRole.Judge || input.Kind != InputKind.Judges || pass.Seat is not { } seat) return null;
        var named = fact["judge"].Text ?? "";
        return named == seat.Judge ? null : PassRefusals.JudgeNotYours(named, seat.Judge);
    }

    private static Input? InputOf(Fact fact, Definition contest) => fact.Node is { } node
        ? contest.Rules.Nodes.GetValueOrDefault(node)?.Inputs.GetValueOrDefault(fact["input"].Text ?? "")
        : null;

    private static FactType[] TypesOf(PassRole role) => role switch
    {
        PassRole.Device => OfDevices,
        PassRole.Judge => OfJudges,
        PassRole.Referee => OfReferees,
        PassRole.HeadJudge => OfHeadJudges,
        _ => [],
    };
}
