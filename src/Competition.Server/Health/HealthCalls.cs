namespace Competition.Server;

/// <summary>Live: the process answers. Ready: all contests are open.</summary>
internal static class HealthCalls
{
    public static WebApplication MapHealth(this WebApplication app)
    {
        var health = app.MapGroup("/health").DisableRateLimiting().WithTags("health");
        health.MapGet("/live", () => TypedResults.Ok(new HealthView("live", []))).WithSummary("The process answers");
        health.MapGet("/ready", Ready).WithSummary("All contests are open")
            .Produces<HealthView>().ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        return app;
    }

    private static IResult Ready(OpenContests contests) =>
        contests.Catalogue is not { } catalogue
            ? Problem.Starting
            : TypedResults.Ok(new HealthView("ready", [.. catalogue.Unopened.Keys.Select(c => c.Value)]));
}
