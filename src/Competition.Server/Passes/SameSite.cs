namespace Competition.Server;

/// <summary>
/// Refuses what a page of another site makes a browser do: a cookie goes along whoever asks, so a request that changes
/// something, and a hub, must come from a page of this host. Programs say their pass themselves and are not asked.
/// </summary>
internal sealed class SameSite(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) => IsForeign(context)
        ? Problem.CrossSite.ExecuteAsync(context)
        : next(context);

    private static bool IsForeign(HttpContext context)
    {
        var request = context.Request;
        if (IsSafe(request)) return false;
        if (context.User.Identity is BearerIdentity { ByCookie: true }) return !IsFromHere(request);
        return request.Headers.Origin.Count > 0 && request.Path.StartsWithSegments("/api/session")
            && !IsFromHere(request);
    }

    private static bool IsSafe(HttpRequest request) => !request.Path.StartsWithSegments("/hubs")
        && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            || HttpMethods.IsOptions(request.Method));

    private static bool IsFromHere(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] == "same-origin") return true;
        if (!Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)) return false;
        var host = request.Host;
        return string.Equals(origin.Host, host.Host, StringComparison.OrdinalIgnoreCase)
            && origin.Port == (host.Port ?? PortOf(origin.Scheme));
    }

    private static int PortOf(string scheme) => scheme == Uri.UriSchemeHttps ? 443 : 80;
}
