using Microsoft.AspNetCore.Authentication;

namespace Competition.Server;

/// <summary>
/// A wrong pass is 401 everywhere, also where none is needed: who sends one should hear that it does not hold.
/// </summary>
internal sealed class WrongPassRefused(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var result = context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult;
        return result?.Failure is null ? next(context) : Problem.NeedsPass.ExecuteAsync(context);
    }
}
