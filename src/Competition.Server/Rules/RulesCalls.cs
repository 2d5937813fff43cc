namespace Competition.Server;

/// <summary>Other versions of a contest's rules.</summary>
internal static class RulesCalls
{
    public static RouteGroupBuilder MapRules(this RouteGroupBuilder api)
    {
        api.MapPost("/contests/{c}/rules/preview", RulesPreviewPost.Handle).RequireAuthorization(Access.Organise)
            .WithMetadata(new BodyBound(Limits.ContestBytes), Lasting.Recount)
            .Accepts<object>("application/json").Produces<RulesPreviewView>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("What another version of the rules would change; nothing is written");
        return api;
    }
}
