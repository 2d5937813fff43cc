using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>What of a contest lies before somebody with a pass: whom he sees, what he may enter.</summary>
internal sealed class RefDesk(Definition contest, Pass pass)
{
    public Definition Contest => contest;

    public Pass Pass => pass;

    /// <summary>Decides about the marks of others.</summary>
    public bool IsHead => pass.Role == PassRole.HeadJudge;

    public bool IsBlind => pass.Seat?.IsBlind == true;

    /// <summary>Another one where the view of the desk is: rules, roster, seat or scope have changed.</summary>
    public string Form => string.Join('\n',
    [
        contest.RulesHash, contest.RosterHash, pass.Scope.Venue?.Value ?? "", string.Join('|', pass.Scope.Nodes),
        string.Join('|', pass.Scope.Inputs), string.Join('|', pass.Scope.Entrants), string.Join('|', pass.By ?? ["*"]),
        $"{pass.Seat?.Title}|{pass.Seat?.Judge}|{IsBlind}",
    ]);

    /// <summary>Statuses that he may set.</summary>
    public IReadOnlyList<string> Statuses => pass.Role == PassRole.Judge
        ? []
        : [.. contest.Rules.Statuses.Order(StringComparer.Ordinal)];

    /// <summary>Who is in scope, by id; before a blind seat aliases only.</summary>
    public IEnumerable<Entrant> Entrants => contest.Everybody.Select(contest.Roster.Find).OfType<Entrant>().Where(Sees);

    /// <summary>In the order of the tree.</summary>
    public IEnumerable<Node> Nodes => Below(contest.Rules.Root).Where(n => pass.Scope.Has(n.Path));

    public bool Sees(RefPlace place) => pass.Scope.Has(place.Node) && Sees(place.Entrant);

    /// <summary>Whether he may enter marks of it.</summary>
    public bool Enters(Input input) =>
        pass.Scope.Has(input.Node.Path) && pass.Scope.Has(input.Name)
        && (input.By is not { } word || pass.By is not { } held || held.Contains(word));

    /// <summary>Whether he is told how its panel stands.</summary>
    public bool Follows(Input input) =>
        input.Kind == InputKind.Judges && !input.ScopeAll
        && (Enters(input) || (IsHead && pass.Scope.Has(input.Node.Path) && pass.Scope.Has(input.Name)));

    /// <summary>The input of a mark; null where the rules have none such any more.</summary>
    public Input? InputOf(Fact mark) => mark.Node is { } node
        ? contest.Rules.Nodes.GetValueOrDefault(node)?.Inputs.GetValueOrDefault(mark["input"].Text ?? "")
        : null;

    /// <summary>Entered from his place, or as the value of the judge that he is.</summary>
    public bool IsOwn(NotedFact noted) => noted.By == pass.Name || IsJudge(noted.Fact["judge"].Text);

    private bool IsJudge(string? judge) =>
        pass is { Role: PassRole.Judge, Seat: { } seat } && judge == seat.Judge;

    private bool Sees(EntrantId? entrant) => entrant is { } id
        ? contest.Roster.Find(id) is { } known && Sees(known)
        : pass.Scope is { Venue: null, Entrants.IsEmpty: true };

    private bool Sees(Entrant entrant) =>
        pass.Scope.Has(entrant) && (!IsBlind || entrant.Type == EntrantType.Alias);

    private static IEnumerable<Node> Below(Node node) => node.Children.SelectMany(Below).Prepend(node);
}
