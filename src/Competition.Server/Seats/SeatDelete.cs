using System.Security.Claims;
using Competition.Scoring;

namespace Competition.Server;

/// <summary><c>DELETE …/seats/{s}</c>: first nobody has it any more, then it is gone.</summary>
internal static class SeatDelete
{
    public static Task<IResult> Handle(
        string c, string s, ContestDesk desk, ClaimsPrincipal caller, OfficeActs acts, Pairings pairings) =>
        desk.For(c, caller, async contest =>
        {
            if (!contest.Passes.Seats.ContainsKey(s)) return Problem.UnknownSeat;
            pairings.End(c, s);
            KeyValuePair<string, Datum> seat = new("seat", Datum.Of(s));
            if (await acts.Do(contest, caller.Author(), "revoke", seat) is { } kept) return kept;
            var removed = await acts.Do(contest, caller.Author(), "seat", seat, new("removed", Datum.Of(true)));
            return removed is { } why ? why : TypedResults.NoContent();
        });
}
