using System.Security.Claims;
using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>Where a caller asks for a contest: not open yet, unknown, not for him, or here it is.</summary>
internal sealed class ContestDesk(OpenContests contests)
{
    public Asked Ask(string id, ClaimsPrincipal caller)
    {
        if (contests.Catalogue is not { } catalogue) return new Asked.Denied(Problem.Starting);
        if (!caller.MayEnter(new ContestId(id))) return new Asked.Denied(Problem.OtherContest);
        if (catalogue.Find(new ContestId(id)) is not { } contest) return new Asked.Denied(Missing(catalogue, id));
        return caller.MayRead(contest.Definition) ? new Asked.Granted(contest) : new Asked.Denied(Problem.NeedsPass);
    }

    private static Problem Missing(ContestCatalogue catalogue, string id) =>
        catalogue.Unopened.ContainsKey(new ContestId(id)) ? Problem.NotOpen : Problem.UnknownContest;

    public IResult For(string id, ClaimsPrincipal caller, Func<LiveContest, IResult> then) => Ask(id, caller) switch
    {
        Asked.Granted granted => then(granted.Contest),
        Asked.Denied denied => denied.Why,
        _ => throw new InvalidOperationException("a contest is granted or denied"),
    };

    public async Task<IResult> For(string id, ClaimsPrincipal caller, Func<LiveContest, Task<IResult>> then) =>
        Ask(id, caller) switch
        {
            Asked.Granted granted => await then(granted.Contest),
            Asked.Denied denied => denied.Why,
            _ => throw new InvalidOperationException("a contest is granted or denied"),
        };
}
