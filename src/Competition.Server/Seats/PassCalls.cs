using System.Security.Claims;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>Passes of a contest: given out, listed, revoked.</summary>
internal static class PassCalls
{
    private static readonly string[] Known = ["role", "scope", "seat", "holder", "expires"];

    public static RouteGroupBuilder MapPassCalls(this RouteGroupBuilder api)
    {
        api.MapGet("/contests/{c}/passes", List).RequireAuthorization(Access.Organise).Produces<PassList>()
            .Refuses().WithSummary("The passes of a contest that were not revoked");
        api.MapPost("/contests/{c}/passes", Post).RequireAuthorization(Access.Organise)
            .Accepts<object>("application/json").Produces<PassView>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest).Refuses()
            .WithSummary("Makes a pass: role, scope, seat, holder, expires; its token is shown this once");
        api.MapDelete("/contests/{c}/passes/{hash}", Delete).RequireAuthorization(Access.Organise)
            .Produces(StatusCodes.Status204NoContent).Refuses()
            .WithSummary("Revokes a pass, for ever; who is connected with it is cut off");
        return api;
    }

    private static IResult List(string c, ContestDesk desk, ClaimsPrincipal caller, PassPresence presence) =>
        desk.For(c, caller, contest => TypedResults.Ok(new PassList(
            [.. contest.Passes.All.Values.OrderBy(p => p.Hash, StringComparer.Ordinal)
                .Select(p => PassView.Of(p, presence))])));

    private static Task<IResult> Post(
        string c, HttpRequest request, ContestDesk desk, ClaimsPrincipal caller, PassMaker passes,
        PassPresence presence, TimeProvider time) =>
        desk.For(c, caller, async contest =>
        {
            var (body, wrong) = await Bodies.Members(request, Known);
            if (body is null) return wrong ?? Problem.OtherType("application/json");
            var (ends, late) = PassExpiry.Read(body, time);
            if (ends is not { } until) return late ?? Problem.UnknownPass;
            var members = body.Where(m => m.Key != "expires" && !m.Value.IsNull);
            var (token, why) = await passes.Make(contest, caller.Author(), members, until);
            if (token is null) return why ?? Problem.UnknownPass;
            return contest.Passes.Find(Token.HashOf(token)) is { } pass
                ? TypedResults.Created((string?)null, PassView.Of(pass, presence) with { Token = token })
                : Problem.UnknownPass;
        });

    private static Task<IResult> Delete(
        string c, string hash, ContestDesk desk, ClaimsPrincipal caller, PassMaker passes) =>
        desk.For(c, caller, async contest =>
        {
            if (contest.Passes.Find(hash) is null) return Problem.UnknownPass;
            return await passes.Revoke(contest, caller.Author(), hash) is { } why ? why : TypedResults.NoContent();
        });
}
