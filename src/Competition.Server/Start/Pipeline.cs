namespace Competition.Server;

/// <summary>What a request passes on its way in, in this order.</summary>
internal static class Pipeline
{
    public static WebApplication UseRequestLog(this WebApplication app)
    {
        app.UseMiddleware<RequestLog>();
        return app;
    }

    /// <summary>
    /// Who asks, how much, and whether his pass holds; a wrong pass counts towards the address that tries it.
    /// </summary>
    public static WebApplication UsePasses(this WebApplication app)
    {
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<WrongPassRefused>();
        app.UseAuthorization();
        return app;
    }

    /// <summary>Nothing of a contest is told before all contests are open.</summary>
    public static WebApplication UseOpenContests(this WebApplication app)
    {
        app.UseWhen(NeedsContests, waiting => waiting.Run(Problem.Starting.ExecuteAsync));
        app.UseRequestDecompression();
        return app;
    }

    private static bool NeedsContests(HttpContext context) =>
        (context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/hubs"))
        && context.RequestServices.GetRequiredService<OpenContests>().Catalogue is null;
}
