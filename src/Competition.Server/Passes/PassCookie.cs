namespace Competition.Server;

/// <summary>The cookie in which a browser keeps its pass: no script reads it, no other site sends it.</summary>
internal static class PassCookie
{
    private const string Name = "competition";

    /// <summary>Null where there is none.</summary>
    public static string? Read(HttpRequest request) =>
        request.Cookies[Name] is { Length: > 0 } token ? token : null;

    public static void Set(HttpResponse response, string token, Bearer bearer)
    {
        var how = How(response.HttpContext.Request);
        if (bearer.Pass is { } pass) how.Expires = Unix.Read(pass.Expires);
        response.Cookies.Append(Name, token, how);
    }

    public static void Forget(HttpResponse response) =>
        response.Cookies.Delete(Name, How(response.HttpContext.Request));

    private static CookieOptions How(HttpRequest request) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", Secure = request.IsHttps, IsEssential = true,
    };
}
