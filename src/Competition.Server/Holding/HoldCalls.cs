using System.Security.Claims;
using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// An entrant is put under review and posted; what waits for a second person is confirmed. Each answers one receipt.
/// </summary>
internal static class HoldCalls
{
    public static RouteGroupBuilder MapHolds(this RouteGroupBuilder api)
    {
        Post(api, "hold", Hold, "Keeps what comes of an entrant at a node from audiences until it is posted");
        Post(api, "post", PostIt, "Ends the review of an entrant at a node: everybody sees what became of it");
        api.MapPost("/contests/{c}/confirm/{id}", Confirm).RequireAuthorization(Access.Decide)
            .Produces<string>(StatusCodes.Status200OK, FactCalls.Ndjson)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("The second person's yes to what waits under that id");
        return api;
    }

    private static void Post(RouteGroupBuilder api, string what, Delegate handle, string summary) =>
        api.MapPost("/contests/{c}/" + what, handle).RequireAuthorization(Access.Decide)
            .Accepts<object>("application/json").Produces<string>(StatusCodes.Status200OK, FactCalls.Ndjson)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary(summary);

    private static Task<IResult> Hold(string c, HttpRequest request, ContestDesk desk, ClaimsPrincipal caller) =>
        Do(c, request, desk, caller, (contest, of) => contest.Hold(of.Node, of.Entrant, caller.Author()));

    private static Task<IResult> PostIt(string c, HttpRequest request, ContestDesk desk, ClaimsPrincipal caller) =>
        Do(c, request, desk, caller, (contest, of) => contest.Post(of.Node, of.Entrant, caller.Author()));

    private static Task<IResult> Confirm(string c, string id, ContestDesk desk, ClaimsPrincipal caller) =>
        desk.For(c, caller, async contest => await contest.Confirm(id, caller.Author()) is { } receipt
            ? new ReceiptAnswer(receipt)
            : Problem.NothingPending);

    private static Task<IResult> Do(
        string c, HttpRequest request, ContestDesk desk, ClaimsPrincipal caller,
        Func<LiveContest, (NodePath Node, EntrantId Entrant), Task<Receipt>> act) =>
        desk.For(c, caller, async contest =>
        {
            var (of, wrong) = HoldBody.Read((await Bodies.Read(request)).Span);
            return wrong ?? (IResult)new ReceiptAnswer(await act(contest, of));
        });
}
