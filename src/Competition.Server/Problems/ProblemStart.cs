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

    private static Task Tell(HttpContext context) => Problem.Of(context.Response.StatusCode).ExecuteAsync(context);

    private static int StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,   // a body that is not what its Content-Encoding says
        OperationCanceledException => StatusCodes.Status503ServiceUnavailable,   // the server stops
        _ => StatusCodes.Status500InternalServerError,
    };
}
