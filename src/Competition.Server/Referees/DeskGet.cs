using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Competition.Engine;
using Microsoft.Net.Http.Headers;

namespace Competition.Server;

/// <summary><c>GET …/desk</c>: the same desk has the same ETag, whatever the time is.</summary>
internal static class DeskGet
{
    private const int TagCharacters = 32;

    public static IResult Handle(
        string c, HttpContext context, ContestDesk contests, ClaimsPrincipal caller, TimeProvider time) =>
        contests.For(c, caller, contest => caller.PassFor(contest) is { } pass
            ? Answer(DeskViews.Of(new RefDesk(contest.Definition, pass), now: 0m), context, time)
            : Problem.NeedsPass);

    private static IResult Answer(DeskView desk, HttpContext context, TimeProvider time)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(desk, Json.Relaxed.DeskView);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..TagCharacters];
        var tag = new EntityTagHeaderValue($"\"{hash}\"", isWeak: true);      // the time in it is another one
        var (asked, answer) = (context.Request.GetTypedHeaders(), context.Response.GetTypedHeaders());
        answer.ETag = tag;
        answer.CacheControl = new CacheControlHeaderValue { Private = true, NoCache = true };
        if (asked.IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false)))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Json(desk with { ServerTime = Unix.Of(time.GetUtcNow()) }, Json.Relaxed.DeskView);
    }
}
