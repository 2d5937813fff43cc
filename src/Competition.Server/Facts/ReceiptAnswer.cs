using Competition.Engine;

namespace Competition.Server;

/// <summary>One receipt as an answer, in the form of those of facts.</summary>
internal sealed class ReceiptAnswer(Receipt receipt) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var language = httpContext.Request.Headers.AcceptLanguage.ToString();
        httpContext.Response.ContentType = FactCalls.Ndjson;
        var to = httpContext.Response.BodyWriter;
        using (var lines = new ReceiptLines(to, language.StartsWith("zh", StringComparison.OrdinalIgnoreCase)))
        {
            lines.Write(receipt);
        }

        await to.FlushAsync(httpContext.RequestAborted);
    }
}
