namespace Competition.Server;

/// <summary>Why a cell holds what it holds, and why a standing changed.</summary>
internal static class ExplainCalls
{
    public static RouteGroupBuilder MapExplain(this RouteGroupBuilder api)
    {
        api.MapGet("/contests/{c}/explain", ExplainGet.Handle).WithMetadata(Lasting.Recount)
            .Produces<string>(StatusCodes.Status200OK, "application/json", "text/plain")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("`cell`: its steps down to the facts; `board` with `fact` or `from`: why a standing changed");
        return api;
    }
}
