using Competition.Journal;
using Microsoft.AspNetCore.Diagnostics;

namespace Competition.Server;

/// <summary>Makes a problem of whatever goes wrong without an answer of ours.</summary>
internal static class ProblemStart
{
    public static WebApplication UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            AllowStatusCode404Response = true,
            StatusCodeSelector = StatusOf,
            ExceptionHandler = Tell,
            SuppressDiagnosticsCallback = failure =>
                failure.Exception is BadHttpRequestException or InvalidDataException,
        });
        app.UseStatusCodePages(failed => Tell(failed.HttpContext));
        return app;
    }

    private static Task Tell(HttpContext context) => Of(context).ExecuteAsync(context);

    private static Problem Of(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>();
        if (failure?.Error is JournalUnreachableException or AppendUnknownException) return Problem.NoJournal;
        var status = context.Response.StatusCode;
        if (status == StatusCodes.Status415UnsupportedMediaType) return OtherType(context.Request.Path);
        if (status != StatusCodes.Status413PayloadTooLarge) return Problem.Of(status);
        // While a failure is told, the call that failed is no longer the request's own.
        var call = failure?.Endpoint ?? context.GetEndpoint();
        return Problem.TooLarge(call?.Metadata.GetMetadata<BodyBound>()?.MaxRequestBodySize ?? Limits.BodyBytes);
    }

    /// <summary>Routing refuses other types itself, and then no longer knows which call was meant.</summary>
    private static Problem OtherType(PathString path) => Problem.OtherType(
        path.Value?.EndsWith("/facts", StringComparison.Ordinal) == true ? FactCalls.Bodies : "application/json");

    private static int StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,   // a body that is not what its Content-Encoding says
        OperationCanceledException => StatusCodes.Status503ServiceUnavailable,   // the server stops
        JournalUnreachableException or AppendUnknownException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
