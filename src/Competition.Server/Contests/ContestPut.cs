using System.Security.Claims;
using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary><c>PUT /api/contests/{c}</c>: 201 made, 200 replaced, 400 wrong, 409 it has marks.</summary>
internal static class ContestPut
{
    private static readonly DocumentError NoObject = new("", "is not an object", "a JSON object");

    public static async Task<IResult> Handle(
        string c, HttpRequest request, OpenContests contests, ClaimsPrincipal caller)
    {
        if (contests.Catalogue is not { } catalogue) return Problem.Starting;
        if (!caller.MayEnter(new ContestId(c))) return Problem.OtherContest;
        if (!IdForm.Holds(c))
            return Problem.OfDocument("bad-id", [new DocumentError("", $"'{c}' is no id", IdForm.Allowed)]);
        if (!request.HasJsonContentType()) return Problem.OtherType("application/json");

        var (document, errors) = CanonicalJson.Read((await Bodies.Read(request)).Span);
        if (document is null) return Problem.OfDocument("malformed", errors);
        if (document.Value.Map is not { } body) return Problem.OfDocument("malformed", [NoObject]);
        return Answer(c, await catalogue.Put(new ContestId(c), body, caller.Author()));
    }

    private static IResult Answer(string id, PutOutcome outcome) => outcome switch
    {
        PutOutcome.Created made => TypedResults.Created(
            $"/api/contests/{Uri.EscapeDataString(id)}", ContestView.Of(made.Contest)),
        PutOutcome.Replaced replaced => TypedResults.Ok(ContestView.Of(replaced.Contest)),
        PutOutcome.HasMarks => new Problem(
            StatusCodes.Status409Conflict, "has-marks", "The contest has marks; it can no longer be replaced."),
        PutOutcome.Strands strands => new Problem(
            StatusCodes.Status409Conflict, strands.Why.Code, strands.Why.English),
        PutOutcome.Wrong wrong => Problem.OfDocument("contest-wrong", wrong.Errors),
        PutOutcome.Refused refused => new Problem(
            StatusCodes.Status503ServiceUnavailable, refused.Why.Code, refused.Why.English),
        _ => throw new InvalidOperationException("a put has one of these outcomes"),
    };
}
