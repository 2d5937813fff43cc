using Competition.Engine;

namespace Competition.Server;

/// <summary>What tablets ask over the API: their desk, what was entered, and a stage run again.</summary>
internal static class RefCalls
{
    public static RouteGroupBuilder MapReferees(this RouteGroupBuilder api)
    {
        api.MapGet("/contests/{c}/desk", DeskGet.Handle).RequireAuthorization(Access.Desk)
            .Produces<DeskView>().Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("What this seat may enter and for whom; with an ETag");
        api.MapGet("/contests/{c}/marks", MarksGet.Handle).RequireAuthorization(Access.Desk)
            .Produces<MarksView>()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("What was entered, as far as this seat may see it; `entrant`, `node`: only theirs");
        api.MapPost("/contests/{c}/rerun", RerunPost.Handle).RequireAuthorization(Access.Decide)
            .WithMetadata(Lasting.Recount)
            .Accepts<object>("application/json").Produces<string>(StatusCodes.Status200OK, FactCalls.Ndjson)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Voids all that stands of an entrant at or below a node; answers a receipt a void");
        return api;
    }
}
