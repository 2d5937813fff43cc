using System.Buffers;
using System.IO.Pipelines;
using System.Security.Claims;
using System.Text;
using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// The feed of a contest's facts: NDJSON, each fact with the token that continues after it, live until closed. A
/// client that reads slowly is served slowly: nothing is held for it but the fact that is next.
/// </summary>
/// <param name="caller">What is kept from his audience comes when it is shown.</param>
internal sealed class FactFeed(LiveContest contest, FeedQuery query, ClaimsPrincipal caller) : IResult
{
    /// <summary>An empty line every so often, so that nobody between takes the line for dead.</summary>
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            httpContext.RequestAborted, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        await using var over = services.GetRequiredService<PassEnds>().Then(caller.Bearer(), end.CancelAsync);
        var role = caller.Audience(query.Role);
        if (contest.Facts(query.After, caller.MayRead, end.Token, role, query.IsLive) is not { } facts)
        {
            await Problem.BadQuery("after", "a token of this contest's feed").ExecuteAsync(httpContext);
            return;
        }

        httpContext.Response.ContentType = FactCalls.Ndjson;
        httpContext.Response.Headers.CacheControl = "no-store";
        await using var lines = facts.GetAsyncEnumerator(end.Token);
        await Send(lines, httpContext.Response.BodyWriter, services.GetRequiredService<TimeProvider>(), end.Token);
    }

    private async Task Send(
        IAsyncEnumerator<FeedFact> facts, PipeWriter to, TimeProvider time, CancellationToken cancel)
    {
        try
        {
            await to.FlushAsync(cancel);   // the head of the answer: the feed is open, even if nothing has happened yet
            while (await Next(facts, to, time, cancel))
            {
                Write(facts.Current, to);
                if (to.UnflushedBytes > Limits.FlushBytes) await to.FlushAsync(cancel);
            }

            await to.FlushAsync(cancel);
        }
        catch (OperationCanceledException) when (query.IsLive)
        {
            // Closed by the client, or the pass is over, or the server stops: the token of the last line continues.
        }
    }

    private static async ValueTask<bool> Next(
        IAsyncEnumerator<FeedFact> facts, PipeWriter to, TimeProvider time, CancellationToken cancel)
    {
        var next = facts.MoveNextAsync();
        if (next.IsCompleted) return await next;

        var waiting = next.AsTask();
        try
        {
            await to.FlushAsync(cancel);
            return await Awaited(waiting, to, time, cancel);
        }
        catch
        {
            await ((Task)waiting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);   // ends by the same token
            throw;
        }
    }

    private static async Task<bool> Awaited(Task<bool> next, PipeWriter to, TimeProvider time, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return await next.WaitAsync(KeepAlive, time, CancellationToken.None);
            }
            catch (TimeoutException)
            {
                to.Write("\n"u8);
                await to.FlushAsync(cancel);
            }
        }
    }

    private void Write(FeedFact fact, PipeWriter to)
    {
        if (IsOfPasses(fact.Entry.Fact) && !caller.MayReadPasses()) return;
        var shown = caller.MayReadEvidence() ? fact.Entry.Fact : new Fact(fact.Entry.Fact.Content);
        var line = new ArrayBufferWriter<byte>();
        FactJson.Write(line, shown, contest.Definition.TimeBase);
        to.Write(line.WrittenSpan[..^1]);   // without the closing brace: the token is one more member
        to.Write(Encoding.UTF8.GetBytes($",\"token\":\"{fact.Token}\"}}\n"));
    }

    private static bool IsOfPasses(Fact fact) => fact.Type is FactType.Seat or FactType.Pass or FactType.Revoke;
}
