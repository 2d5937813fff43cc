namespace Competition.Server;

/// <summary>A line a request: what was done at Debug, what was refused at Information, what failed at Error.</summary>
internal sealed partial class RequestLog(RequestDelegate next, TimeProvider time, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var began = time.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            Tell(context.Request, context.Response.StatusCode, time.GetElapsedTime(began));
        }
    }

    private void Tell(HttpRequest request, int status, TimeSpan took)
    {
        var level = LevelOf(status);
        if (!log.IsEnabled(level)) return;

        var path = request.Path.ToUriComponent();   // escaped, so that it forges no line; never the query: passes
        Answered(level, request.Method, path, status, took.TotalMilliseconds);
    }

    private static LogLevel LevelOf(int status) => status switch
    {
        >= StatusCodes.Status500InternalServerError => LogLevel.Error,
        >= StatusCodes.Status400BadRequest => LogLevel.Information,
        _ => LogLevel.Debug,
    };

    [LoggerMessage(EventId = 1, Message = "{Method} {Path} answered {Status} in {Ms:0.0} ms")]
    private partial void Answered(LogLevel level, string method, string path, int status, double ms);
}
