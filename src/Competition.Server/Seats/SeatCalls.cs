using System.Security.Claims;
using Competition.Engine;

namespace Competition.Server;

/// <summary>Seats: made, shown with their devices, opened to a device, taken away.</summary>
internal static class SeatCalls
{
    public static RouteGroupBuilder MapSeats(this RouteGroupBuilder api)
    {
        api.MapGet("/contests/{c}/seats", List).RequireAuthorization(Access.Seats).Produces<SeatList>()
            .Refuses().WithSummary("The seats of a contest, each with the devices that hold its pass");
        api.MapPost("/contests/{c}/seats", SeatPost.Handle).RequireAuthorization(Access.Organise)
            .Accepts<object>("application/json")
            .Produces<SeatView>().Produces<SeatView>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest).Refuses()
            .WithSummary("Makes a seat, or changes it: id, title, role, by, judge, scope, blind");
        api.MapDelete("/contests/{c}/seats/{s}", SeatDelete.Handle).RequireAuthorization(Access.Organise)
            .Produces(StatusCodes.Status204NoContent).Refuses()
            .WithSummary("Revokes the passes of a seat and takes it away");
        api.MapPost("/contests/{c}/seats/{s}/pairing", PairingPost.Handle).RequireAuthorization(Access.Organise)
            .Accepts<object>("application/json").Produces<PairingView>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status429TooManyRequests)
            .Refuses().WithSummary("A PIN and a QR code that give the seat's pass to one device, for ten minutes");
        return api;
    }

    /// <summary>What a call of passes and seats answers to those who may not, or where there is no such thing.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder call) => call
        .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static IResult List(
        string c, ContestDesk desk, ClaimsPrincipal caller, PassPresence presence, TimeProvider time) =>
        desk.For(c, caller, contest => TypedResults.Ok(new SeatList(
            [.. Sorted(contest).Select(s => SeatView.Of(s, contest, presence, time))])));

    private static IEnumerable<Seat> Sorted(LiveContest contest) =>
        contest.Passes.Seats.Values.OrderBy(s => s.Id, StringComparer.Ordinal);
}
