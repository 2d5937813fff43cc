using System.IO.Pipelines;
using System.Security.Claims;
using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>Submits voids, many at once so that they share a sync, and answers a receipt a line.</summary>
internal sealed class RerunReceipts(LiveContest contest, ClaimsPrincipal caller, IReadOnlyList<Fact> voids) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = FactCalls.Ndjson;
        var language = httpContext.Request.Headers.AcceptLanguage.ToString();
        var to = httpContext.Response.BodyWriter;
        using var lines = new ReceiptLines(to, language.StartsWith("zh", StringComparison.OrdinalIgnoreCase));
        var line = 0;
        foreach (var some in voids.Chunk(Limits.FactsUnderWay))
        {
            var under = Array.ConvertAll(some, Submit);      // what is begun is done, whether or not somebody reads on
            for (var i = 0; i < some.Length; i++) await Write(lines, under[i], ++line, some[i].Id);
            await to.FlushAsync(httpContext.RequestAborted);
        }
    }

    private Task<Receipt> Submit(Fact fact)
    {
        if (caller.Bearer()?.Contest is null) return contest.Submit(fact, caller.Author());
        if (caller.PassFor(contest) is not { } pass) return Refused(fact, WriteRefusals.PassOver(Bearer.Revoked));
        return pass.WhyNot(fact, contest.Definition) is { } why
            ? Refused(fact, why)
            : contest.Submit(fact, pass.Author with { Reruns = true });
    }

    private static Task<Receipt> Refused(Fact fact, Refusal why) =>
        Task.FromResult<Receipt>(new Receipt.Refused(fact.Id, why));

    private static async Task Write(ReceiptLines lines, Task<Receipt> receipt, int line, FactId id)
    {
        try
        {
            lines.Write(await receipt);
        }
        catch (IOException lost)
        {
            lines.Write(LineRefusal.Of(lost, line, id));
        }
    }
}
