using System.Net.Mime;
using Competition.Journal;

namespace Competition.Server;

/// <summary>
/// A range of a journal: group after group, each sent before the next is read, so that a slow reader holds one. Where
/// the journal cannot be read on, the answer is cut, so that nobody takes it for complete.
/// </summary>
internal sealed class JournalBytes(IAsyncEnumerable<IReadOnlyList<Entry>> groups) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var host = httpContext.RequestServices.GetRequiredService<IHostApplicationLifetime>();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            httpContext.RequestAborted, host.ApplicationStopping);
        httpContext.Response.ContentType = MediaTypeNames.Application.Octet;
        httpContext.Response.Headers.CacheControl = "no-store";
        var to = httpContext.Response.BodyWriter;
        try
        {
            await foreach (var group in groups.WithCancellation(end.Token))
            {
                JournalRange.Write(to, group);
                await to.FlushAsync(end.Token);
            }
        }
        catch (IOException why) when (httpContext.Response.HasStarted && Problem.OfJournal(why) is not null)
        {
            var path = httpContext.Request.Path.ToUriComponent();
            ProblemStart.OfJournal(ProblemStart.Log(httpContext), path, why.Message);
            httpContext.Abort();
        }
    }
}
