namespace Competition.Server;

/// <summary>What a browser may do with our pages: run and load only what comes from here, and tell nobody.</summary>
internal static class SafeHeaders
{
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; style-src 'self'; font-src 'self'; object-src 'none'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'; connect-src 'self'";

    /// <summary>Set as the answer starts: what is made of a failure begins with no headers.</summary>
    public static WebApplication UseSafeHeaders(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            context.Response.OnStarting(Set, context);
            return next(context);
        });
        return app;
    }

    private static Task Set(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy + Sockets(context.Request.Host);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return Task.CompletedTask;
    }

    /// <summary>Older browsers do not take a socket to this same host for 'self'.</summary>
    private static string Sockets(HostString host)
    {
        var name = host.ToUriComponent();
        return name.Length == 0 || name.AsSpan().ContainsAny(";, ") ? "" : $" ws://{name} wss://{name}";
    }
}
