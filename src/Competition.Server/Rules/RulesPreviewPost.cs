using System.Security.Claims;
using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// <c>POST /api/contests/{c}/rules/preview</c>: what another version of the rules would change, over the whole history.
/// Nothing is written; who agrees sends it as a fact of type <c>rules</c>.
/// </summary>
internal static class RulesPreviewPost
{
    private static readonly DocumentError NoObject = new("", "is not an object", "a rulebook");

    public static Task<IResult> Handle(string c, HttpContext context, ContestDesk desk) =>
        desk.For(c, context.User, contest => Preview(contest, context.Request, context.RequestAborted));

    private static async Task<IResult> Preview(LiveContest contest, HttpRequest request, CancellationToken cancel)
    {
        if (!request.HasJsonContentType()) return Problem.OtherType("application/json");
        var (document, malformed) = CanonicalJson.Read((await Bodies.Read(request)).Span);
        if (document is null) return Problem.OfDocument("malformed", malformed);
        if (document.Value.Map is not { } rulebook) return Problem.OfDocument("malformed", [NoObject]);
        var (preview, errors) = await contest.Preview(rulebook, cancel);
        return preview is null
            ? Problem.OfDocument("rulebook-wrong", errors)
            : TypedResults.Json(RulesPreviewView.Of(preview), Json.Relaxed.RulesPreviewView);
    }
}
