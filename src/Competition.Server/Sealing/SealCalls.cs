using System.Net.Mime;
using System.Security.Claims;
using Competition.Engine;
using Competition.Journal;
using Competition.Scoring;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Competition.Server;

/// <summary>Results are made official, shown with their seal, and checked with the public key.</summary>
internal static class SealCalls
{
    public static RouteGroupBuilder MapSeals(this RouteGroupBuilder api)
    {
        api.MapGet("/key", Key).Produces<KeyView>().WithSummary("The public key of this node's seals");
        api.MapPost("/contests/{c}/seal", SealPost.Handle).RequireAuthorization(Access.Organise)
            .WithMetadata(Lasting.Recount)
            .Accepts<object>("application/json").Produces<object>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Makes the result of a contest, or of a part of it, official: signs heads, rules and result");
        api.MapGet("/contests/{c}/result", Result).WithMetadata(Lasting.Recount).Produces<object>()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("The official result with its seal, as `competition verify --result` takes it");
        return api;
    }

    private static Ok<KeyView> Key(SealKey key) =>
        TypedResults.Ok(new KeyView(key.Public, key.Fingerprint, key.PublicPem));

    private static Task<IResult> Result(
        string c, string? node, ContestDesk desk, ClaimsPrincipal caller, CancellationToken cancel) =>
        desk.For(c, caller, async contest =>
        {
            if (IsFrozen(contest, caller.Audience(role: null))) return Problem.ResultFrozen;
            NodePath? what = node is null ? null : new NodePath(node);
            return await contest.Official(what, cancel) is { } official
                ? TypedResults.Bytes(official.Json(), MediaTypeNames.Application.Json)
                : Problem.NotSealed;
        });

    // A result holds all boards: it would tell what one of them keeps back.
    private static bool IsFrozen(LiveContest contest, string? role) => role is not null
        && contest.Definition.Rules.Boards.Any(b => contest.Board(b.Ref, role)?.Now.IsFrozen == true);
}
