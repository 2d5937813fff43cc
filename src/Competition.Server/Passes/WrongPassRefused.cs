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
        else await Problem.NeedsPass.ExecuteAsync(context);
    }
}
