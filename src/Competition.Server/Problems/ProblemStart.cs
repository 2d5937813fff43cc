using Microsoft.AspNetCore.Diagnostics;

namespace Competition.Server;

/// <summary>Makes a problem of whatever goes wrong without an answer of ours.</summary>
internal static partial class ProblemStart
{
    public static WebApplication UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            AllowStatusCode404Response = true,
            StatusCodeSelector = StatusOf,
            ExceptionHandler = Tell,
            SuppressDiagnosticsCallback = failure =>
                failure.Exception is BadHttpRequestException or InvalidDataException
                || Problem.OfJournal(failure.Exception) is not null,
        });
        app.UseStatusCodePages(failed => Tell(failed.HttpContext));
        return app;
    }

    private static Task Tell(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (failure is IOException why && Problem.OfJournal(why) is not null)
            OfJournal(Log(context), context.Request.Path.ToUriComponent(), why.Message);
        return Of(context).ExecuteAsync(context);
    }

    /// <summary>One line: the store says what is wrong with it, and a trace adds nothing.</summary>
    [LoggerMessage(EventId = 16, Level = LogLevel.Warning, Message = "{Path}: the journal is not at hand: {Why}")]
    internal static partial void OfJournal(ILogger log, string path, string why);

    internal static ILogger Log(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Competition.Server");

    private static Problem Of(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>();
        if (failure is not null && Problem.OfJournal(failure.Error) is { } journal) return journal;
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
        _ when Problem.OfJournal(failure) is { } journal => journal.Status,
        _ => StatusCodes.Status500InternalServerError,
    };
}
