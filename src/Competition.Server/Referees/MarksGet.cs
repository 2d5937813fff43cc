using System.Security.Claims;
using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary><c>GET …/marks[?entrant=e&amp;node=path]</c>: all that has a receipt by now is in it.</summary>
internal static class MarksGet
{
    public static Task<IResult> Handle(
        string c, string? entrant, string? node, HttpContext context, ContestDesk contests, RefRooms rooms) =>
        contests.For(c, context.User, contest => context.User.PassFor(contest) is { } pass
            ? Answer(rooms.Of(contest), new RefDesk(contest.Definition, pass), (node, entrant), context)
            : Task.FromResult<IResult>(Problem.NeedsPass));

    private static async Task<IResult> Answer(
        RefRoom room, RefDesk desk, (string? Node, string? Entrant) of, HttpContext context)
    {
        var what = desk.Contest;
        NodePath? node = of.Node is null ? null : new NodePath(of.Node);
        EntrantId? entrant = of.Entrant is null ? null : new EntrantId(of.Entrant);
        if (node is { } path && !what.Rules.Nodes.ContainsKey(path)) return RefProblems.UnknownNode;
        // Whoever is not before this seat is as unknown to it as nobody.
        if (entrant is { } id && !desk.Entrants.Any(e => e.Id == id)) return RefProblems.UnknownEntrant;
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(
            await room.Marks(desk, node, entrant, context.RequestAborted), Json.Relaxed.MarksView);
    }
}
