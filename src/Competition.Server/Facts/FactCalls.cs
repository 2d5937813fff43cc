using System.Security.Claims;
using Competition.Engine;

namespace Competition.Server;

/// <summary>Facts in, receipts out; and the feed of facts.</summary>
internal static class FactCalls
{
    public const string Ndjson = "application/x-ndjson";

    /// <summary>What bodies of facts may be, for messages.</summary>
    public const string Bodies = $"{Ndjson}, plain or with Content-Encoding gzip, br or deflate";

    public static RouteGroupBuilder MapFacts(this RouteGroupBuilder api)
    {
        api.MapPost("/contests/{c}/facts", Post).RequireAuthorization(Access.Write)
            .WithMetadata(new BodyBound(Limits.FactsBytes))
            .Accepts<string>(Ndjson).Produces<string>(StatusCodes.Status200OK, Ndjson)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .WithSummary("Submits facts, one a line; answers a receipt a line, in order, as they come");
        api.MapGet("/contests/{c}/facts", Feed).WithMetadata(Lasting.Feed)
            .Produces<string>(StatusCodes.Status200OK, Ndjson)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("The facts from a token on, one a line, live until closed; live=false: those of now");
        return api;
    }

    private static Task<IResult> Post(string c, HttpContext context, ContestDesk desk, ClaimsPrincipal caller) =>
        desk.For(c, caller, contest => Task.FromResult(Taken(contest, context, caller)));

    private static IResult Taken(LiveContest contest, HttpContext context, ClaimsPrincipal caller)
    {
        if (caller.Bearer() is not { } bearer) return Problem.NeedsPass;
        var (request, time) = (context.Request, context.RequestServices.GetRequiredService<TimeProvider>());
        var packed = request.Headers.ContentEncoding.Count > 0;   // still there: no packing that this server undoes
        return packed || !IsNdjson(request.ContentType)
            ? Problem.OtherType(Bodies)
            : new Receipts(new FactBatch(contest, new FactWriter(contest, bearer, caller.Author(), time)));
    }

    private static IResult Feed(
        string c, [AsParameters] FeedQuery query, ContestDesk desk, ClaimsPrincipal caller) =>
        desk.For(c, caller, contest => !caller.MayReadFacts() ? Problem.NotForRole
            : caller.MaySeeAs(query.Role) ? new FactFeed(contest, query, caller)
            : Problem.OtherAudience);

    private static bool IsNdjson(string? type) =>
        type?.Split(';')[0].Trim() is Ndjson or "application/ndjson" or "application/jsonl";
}
