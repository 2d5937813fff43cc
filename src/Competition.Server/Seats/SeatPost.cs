using System.Security.Claims;
using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary><c>POST …/seats</c>: 201 made, 200 changed; answers when it stands.</summary>
internal static class SeatPost
{
    private static readonly string[] Known = ["id", "title", "role", "by", "judge", "scope", "blind"];

    public static Task<IResult> Handle(
        string c, HttpRequest request, ContestDesk desk, ClaimsPrincipal caller, OfficeActs acts,
        PassPresence presence, TimeProvider time) =>
        desk.For(c, caller, async contest =>
        {
            var (body, wrong) = await Bodies.Members(request, Known);
            if (body is null) return wrong ?? Problem.OtherType("application/json");
            if (body["id"].Text is not { } id || !IdForm.Holds(id))
                return Bodies.Wrong("/id", "is no id of a seat", IdForm.Allowed);

            var isNew = !contest.Passes.Seats.ContainsKey(id);
            if (await acts.Do(contest, caller.Author(), "seat", Members(body, id)) is { } why) return why;
            if (contest.Passes.Seats.GetValueOrDefault(id) is not { } seat) return Problem.UnknownSeat;
            var view = SeatView.Of(seat, contest, presence, time);
            return isNew ? TypedResults.Created((string?)null, view) : TypedResults.Ok(view);
        });

    private static IEnumerable<KeyValuePair<string, Datum>> Members(Members body, string id) =>
        [.. body.Where(m => m.Key != "id" && !m.Value.IsNull), new("seat", Datum.Of(id))];
}
