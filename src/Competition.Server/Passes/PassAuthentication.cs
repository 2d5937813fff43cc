using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Competition.Server;

/// <summary>
/// Reads the pass of a request: <c>Authorization: Bearer</c>, for hubs also <c>?access_token=</c>, else the cookie. A
/// cookie that holds no more is none: a browser sends it by itself, also to pages that everybody may see.
/// </summary>
internal sealed class PassAuthentication(
    PassBook passes, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "Pass";
    private const string Prefix = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Judge());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        WrongPassRefused.Why(Context).ExecuteAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problem.Forbidden.ExecuteAsync(Context);

    private AuthenticateResult Judge()
    {
        if (Told() is { } told && passes.Find(told) is { } bearer) return Success(bearer, byCookie: false);
        if (Told() is not null) return AuthenticateResult.Fail("unknown pass");
        return PassCookie.Read(Request) is { } kept && passes.Find(kept) is { } known
            ? Success(known, byCookie: true)
            : AuthenticateResult.NoResult();
    }

    private static AuthenticateResult Success(Bearer bearer, bool byCookie) =>
        AuthenticateResult.Success(new(new ClaimsPrincipal(new BearerIdentity(bearer, byCookie)), Name));

    private string? Told()
    {
        var header = Request.Headers.Authorization.ToString();
        if (header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return header[Prefix.Length..].Trim();
        if (header.Length > 0) return header;   // another scheme than ours is a wrong pass, not none
        var query = Request.Query["access_token"].ToString();
        return Request.Path.StartsWithSegments("/hubs") && query.Length > 0 ? query : null;
    }
}
