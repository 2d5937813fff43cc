using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Competition.Server;

/// <summary>Reads the pass of a request: <c>Authorization: Bearer</c>, for hubs also <c>?access_token=</c>.</summary>
internal sealed class PassAuthentication(
    PassBook passes, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "Pass";
    private const string Bearer = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Judge());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        Problem.NeedsPass.ExecuteAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problem.Forbidden.ExecuteAsync(Context);

    private AuthenticateResult Judge()
    {
        if (Token() is not { } token) return AuthenticateResult.NoResult();
        if (passes.Find(token) is not { } pass) return AuthenticateResult.Fail("unknown pass");

        var claims = new[] { new Claim(ClaimTypes.Name, pass.Name), new Claim(ClaimTypes.Role, pass.Role.ToString()) };
        return AuthenticateResult.Success(new(new(new ClaimsIdentity(claims, Name)), Name));
    }

    private string? Token()
    {
        var header = Request.Headers.Authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return header[Bearer.Length..].Trim();
        if (header.Length > 0) return header;   // another scheme than ours is a wrong pass, not none
        var query = Request.Query["access_token"].ToString();
        return Request.Path.StartsWithSegments("/hubs") && query.Length > 0 ? query : null;
    }
}
