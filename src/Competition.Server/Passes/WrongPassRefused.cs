using Competition.Scoring;
using Microsoft.AspNetCore.Authentication;

namespace Competition.Server;

/// <summary>
/// A wrong pass is 401 everywhere, also where none is needed: who sends one should hear that it does not hold.
/// </summary>
internal sealed class WrongPassRefused(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var result = await context.AuthenticateAsync();   // judged once a request; this only asks again
        if (result.Failure is null) await next(context);
        else await Why(context).ExecuteAsync(context);
    }

    /// <summary>Nobody knows the passes of a contest that is here but cannot be opened.</summary>
    public static Problem Why(HttpContext context)
    {
        var contests = context.RequestServices.GetRequiredService<OpenContests>();
        var isClosed = context.Request.RouteValues["c"] is string asked
            && contests.Catalogue?.Unopened.ContainsKey(new ContestId(asked)) == true;
        return isClosed ? Problem.NotOpen : Problem.NeedsPass;
    }
}
