using Microsoft.AspNetCore.StaticFiles;

namespace Competition.Server;

/// <summary>
/// Serves the faces: pages are asked for again each time, what has its hash in its name is kept for a year.
/// </summary>
internal static class DisplayFiles
{
    private const string Page = "text/html; charset=utf-8";
    private const string Fresh = "no-cache";
    private const string Forever = "public, max-age=31536000, immutable";

    public static WebApplicationBuilder AddDisplays(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(packing =>
        {
            // No other site can have a browser ask with our cookie (SameSite), so nobody measures what is packed.
            packing.EnableForHttps = true;
            packing.MimeTypes =
                ["text/html", "text/css", "text/csv", "text/javascript", "application/json", "image/svg+xml"];
        });
        return builder;
    }

    public static WebApplication UseDisplays(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Cached });
        return app;
    }

    public static WebApplication MapDisplays(this WebApplication app)
    {
        app.MapGet("/", () => TypedResults.Redirect("/wall/")).ExcludeFromDescription();
        app.MapGet("/wall/{contest?}", Wall).ExcludeFromDescription();
        // Names of files are left to the files: the service worker lies beside the page.
        app.MapGet("/ref/{*place:nonfile}", Ref).ExcludeFromDescription();
        return app;
    }

    private static void Cached(StaticFileResponseContext file)
    {
        var isAsset = file.Context.Request.Path.Value?.Contains("/assets/", StringComparison.Ordinal) == true;
        file.Context.Response.Headers.CacheControl = isAsset ? Forever : Fresh;
    }

    private static IResult Wall(HttpResponse response, IWebHostEnvironment host) => Face("wall", response, host);

    /// <summary>The service worker serves what is below <c>/ref/</c>: the page must lie there too.</summary>
    private static IResult Ref(HttpRequest request, HttpResponse response, IWebHostEnvironment host) =>
        request.Path == "/ref" ? TypedResults.Redirect($"/ref/{request.QueryString}") : Face("ref", response, host);

    private static IResult Face(string name, HttpResponse response, IWebHostEnvironment host)
    {
        var page = host.WebRootFileProvider.GetFileInfo($"{name}/index.html");
        if (page.PhysicalPath is not { } path || !page.Exists) return NotBuilt;
        response.Headers.CacheControl = Fresh;
        return TypedResults.PhysicalFile(path, Page);
    }

    private static Problem NotBuilt { get; } = new(
        StatusCodes.Status404NotFound, "displays-not-built",
        "The faces are not built: npm ci && npm run build in displays/, then build the server.");
}
