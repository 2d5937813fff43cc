using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Competition.Server;

/// <summary>A browser's session: begun with a pass, a PIN or a QR code; shown; ended.</summary>
internal static class SessionCalls
{
    private const string Path = "/session";

    public static RouteGroupBuilder MapSessions(this RouteGroupBuilder api)
    {
        api.MapPost(Path, SessionPost.Handle).Accepts<object>("application/json").Produces<SessionView>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status410Gone)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithSummary("Exchanges a pass, a seat's PIN or its QR code for a cookie of this site");
        api.MapGet(Path, Show).Produces<SessionView>().ProducesProblem(StatusCodes.Status401Unauthorized)
            .WithSummary("Who asks: contest, role, scope, seat");
        api.MapDelete(Path, Leave).Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .WithSummary("Forgets the cookie; the pass still holds until it is revoked");
        return api;
    }

    private static IResult Show(ClaimsPrincipal caller) =>
        caller.Bearer() is { } bearer ? TypedResults.Ok(SessionView.Of(bearer)) : Problem.NeedsPass;

    private static NoContent Leave(HttpResponse response)
    {
        PassCookie.Forget(response);
        return TypedResults.NoContent();
    }
}
