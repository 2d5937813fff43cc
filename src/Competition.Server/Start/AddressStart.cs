namespace Competition.Server;

/// <summary>Where the server listens, unless it is told.</summary>
internal static class AddressStart
{
    private const string Default = "http://localhost:5080";
    private static readonly string[] Told = ["urls", "http_ports", "https_ports"];

    public static WebApplicationBuilder AddAddress(this WebApplicationBuilder builder)
    {
        var of = builder.Configuration;
        var isTold = Told.Any(name => !string.IsNullOrEmpty(of[name]))
            || of.GetSection("Kestrel:Endpoints").GetChildren().Any();
        if (!isTold) builder.WebHost.UseUrls(Default);
        foreach (var url in of["urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? []) Check(url.Trim());
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Limits.BodyBytes;
        });
        return builder;
    }

    private static void Check(string url)
    {
        var form = Uri.TryCreate(url.Replace("//*", "//any", StringComparison.Ordinal)
            .Replace("//+", "//any", StringComparison.Ordinal), UriKind.Absolute, out var uri);
        if (url.StartsWith("http://unix:/", StringComparison.Ordinal)) return;
        if (form && uri?.Scheme is "http" or "https" && uri.AbsolutePath == "/") return;
        throw new StartRefusedException(
            $"--urls: '{url}' is not an address; allowed: {Default}, http://0.0.0.0:5080 (every network), https://…, "
            + "several with ';' between them");
    }
}
