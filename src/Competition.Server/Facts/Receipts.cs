using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Competition.Server;

/// <summary>The answer to a request of facts: receipts while the body is still being read.</summary>
internal sealed class Receipts(FactBatch batch) : IResult
{
    /// <summary>
    /// An ordinary batch ends within this time; a stream without end is cut, so that the server can stop.
    /// </summary>
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(5);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // A client that sends first and reads later is no slow reader.
        if (httpContext.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate) rate.MinDataRate = null;
        httpContext.Response.ContentType = FactCalls.Ndjson;
        var host = httpContext.RequestServices.GetRequiredService<IHostApplicationLifetime>();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted);
        using var stopping = host.ApplicationStopping.Register(() => end.CancelAfter(StopGrace));
        await Run(httpContext, end);
    }

    private async Task Run(HttpContext context, CancellationTokenSource end)
    {
        var language = context.Request.Headers.AcceptLanguage.ToString();
        var inChinese = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        var taking = batch.Take(context.Request.BodyReader, end.Token);
        try
        {
            await batch.Answer(context.Response.BodyWriter, inChinese, context.RequestAborted);
        }
        catch
        {
            await end.CancelAsync();   // nobody can be answered any more: nothing more is taken
            await taking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Given(context.Response.BodyWriter);
            throw;
        }

        await taking;
        if (batch.Lost is not { } lost) return;
        ProblemStart.OfJournal(ProblemStart.Log(context), context.Request.Path.ToUriComponent(), lost.Message);
    }

    /// <summary>What was written goes out; then the answer is cut, so that nobody takes it for complete.</summary>
    private static async Task Given(PipeWriter to)
    {
        if (to.UnflushedBytes > 0) await to.FlushAsync(CancellationToken.None);
    }
}
