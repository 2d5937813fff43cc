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
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Limits.BodyBytes;
        });
        return builder;
    }
}
