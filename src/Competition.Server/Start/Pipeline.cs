namespace Competition.Server;

/// <summary>What a request passes on its way in, in this order.</summary>
internal static class Pipeline
{
    public static WebApplication UseRequestLog(this WebApplication app)
    {
        app.UseMiddleware<RequestLog>();
        return app;
    }

    /// <summary>Who came by HTTPS once comes by nothing else (not to localhost, which may be another server's).</summary>
    public static WebApplication UseStrictTransport(this WebApplication app)
    {
        app.UseHsts();
        return app;
    }

    /// <summary>
    /// Who asks, how much, whether his pass holds and the page is ours; a wrong pass counts towards the address that
    /// tries it. Before all contests are open nobody knows their passes, and nothing of a contest is told.
    /// </summary>
    public static WebApplication UsePasses(this WebApplication app)
    {
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseWhen(NeedsContests, waiting => waiting.Run(Problem.Starting.ExecuteAsync));
        app.UseMiddleware<WrongPassRefused>();
        app.UseMiddleware<SameSite>();
        app.UseAuthorization();
        return app;
    }

    /// <summary>Bodies are unpacked for those only who may send them.</summary>
    public static WebApplication UseUnpacking(this WebApplication app)
    {
        app.UseRequestDecompression();
        return app;
    }

    private static bool NeedsContests(HttpContext context) =>
        (context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/hubs"))
        && context.RequestServices.GetRequiredService<OpenContests>().Catalogue is null;
}
