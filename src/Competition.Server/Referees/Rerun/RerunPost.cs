using System.Security.Claims;
using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// <c>POST …/rerun</c>, <c>{"node":path,"entrant":e,"reason":text}</c>, with <c>id</c> (<c>source-n</c>) so that it can
/// be asked again, and <c>at</c> where the clock is the contest's own. Answers receipts as <c>POST …/facts</c> does.
/// </summary>
internal static class RerunPost
{
    private static readonly string[] Known = ["id", "at", "node", "entrant", "reason"];

    public static Task<IResult> Handle(
        string c, HttpContext context, ContestDesk contests, ActIds ids, TimeProvider time) =>
        contests.For(c, context.User, async contest =>
        {
            var (body, wrong) = await Bodies.Members(context.Request, Known);
            if (body is null) return wrong ?? Problem.OtherType("application/json");
            var (order, errors) = Order(contest, body, ids, time);
            if (order is null) return Problem.OfDocument("malformed", errors);
            var place = new RefPlace(order.Node.GetValueOrDefault(), order.Entrant);
            var what = contest.Definition;
            if (!what.Rules.Nodes.ContainsKey(place.Node)) return RefProblems.UnknownNode;
            if (order.Entrant is not { } id || what.Roster.Find(id) is null) return RefProblems.UnknownEntrant;
            if (!MayDecide(contest, context.User, place)) return RefProblems.OutOfScope;

            var rerun = new Rerun(what, place, order.Id.Value);
            await Read(contest, rerun, context.RequestAborted);
            DateTimeOffset? now = what.TimeBase == TimeBase.Utc ? time.GetUtcNow() : null;
            decimal? at = body.Has("at") ? order.At : now is { } instant ? Unix.Of(instant) : null;
            return new RerunReceipts(contest, context.User, rerun.Voids(at, order["reason"].Text ?? ""));
        });

    // The form of a sign says all that is asked of it but the reason, which a re-run must have.
    private static (Fact? Order, IReadOnlyList<DocumentError> Errors) Order(
        LiveContest contest, Members body, ActIds ids, TimeProvider time)
    {
        if (body["reason"].Text is not { Length: > 0 })
            return (null, [new DocumentError("/reason", "is missing", "a text")]);
        var timeBase = contest.Definition.TimeBase;
        var now = timeBase == TimeBase.Utc ? Unix.Of(time.GetUtcNow()) : 0m;
        var written = timeBase == TimeBase.Utc ? Datum.Of(Words.Instant(now, timeBase)) : Datum.Of(now);
        return FactJson.Read(
            new Members(
            [
                .. body.Where(m => m.Key is "node" or "entrant" or "reason"),
                new("id", body.Has("id") ? body["id"] : Datum.Of(ids.Next().Id)), new("type", Datum.Of("sign")),
                new("at", body.Has("at") ? body["at"] : written),
            ]), timeBase, evidence: false);
    }

    private static bool MayDecide(LiveContest contest, ClaimsPrincipal caller, RefPlace place) =>
        caller.Bearer()?.Contest is null
        || (caller.PassFor(contest) is { } pass && new RefDesk(contest.Definition, pass).Sees(place));

    // From the journals: samples are in no book.
    private static async Task Read(LiveContest contest, Rerun rerun, CancellationToken cancel)
    {
        if (contest.Facts(after: null, _ => true, cancel, isLive: false) is not { } facts) return;
        await foreach (var fact in facts) rerun.Take(fact.Entry.Fact);
    }
}
