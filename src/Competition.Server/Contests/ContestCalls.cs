using System.Security.Claims;
using Competition.Engine;

namespace Competition.Server;

/// <summary>Contests: made, listed, shown.</summary>
internal static class ContestCalls
{
    public static RouteGroupBuilder MapContests(this RouteGroupBuilder api)
    {
        api.MapGet("/contests", List).Produces<ContestList>().WithSummary("The contests that this caller may read");
        api.MapGet("/contests/{c}", Show).Produces<ContestView>()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("A contest with its status, venues and boards");
        api.MapPut("/contests/{c}", ContestPut.Handle).RequireAuthorization(Access.Organise)
            .WithMetadata(new BodyBound(Limits.ContestBytes))
            .Accepts<object>("application/json")
            .Produces<ContestView>().Produces<ContestView>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .WithSummary("Makes a contest, or replaces one without marks");
        return api;
    }

    private static IResult List(OpenContests contests, ClaimsPrincipal caller)
    {
        if (contests.Catalogue is not { } catalogue) return Problem.Starting;
        var lines = catalogue.All.Where(c => caller.MayRead(c.Definition)).Select(ContestLine.Of);
        return TypedResults.Ok(new ContestList([.. lines]));
    }

    private static IResult Show(string c, ContestDesk desk, ClaimsPrincipal caller) =>
        desk.For(c, caller, contest => TypedResults.Ok(ContestView.Of(contest)));
}
