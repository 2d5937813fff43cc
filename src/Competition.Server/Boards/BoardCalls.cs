using System.Security.Claims;
using Competition.Engine;

namespace Competition.Server;

/// <summary>Boards for programs; walls follow them over the hub.</summary>
internal static class BoardCalls
{
    public static RouteGroupBuilder MapBoards(this RouteGroupBuilder api)
    {
        api.MapGet("/contests/{c}/boards", List).Produces<BoardList>()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Journal heads, and every board with its version, hash, status and view");
        api.MapGet("/contests/{c}/board", BoardGet.Handle).WithMetadata(Lasting.Recount)
            .Produces<string>(StatusCodes.Status200OK, "application/json", "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("One board, recomputed from the journals, as `competition score` prints it; without 'of' all");
        return api;
    }

    private static Task<IResult> List(string c, string? role, ContestDesk desk, ClaimsPrincipal caller) =>
        desk.For(c, caller, async contest => caller.MaySeeAs(role)
            ? TypedResults.Ok(await BoardList.Of(contest, caller.Audience(role)))
            : Problem.OtherAudience);
}
