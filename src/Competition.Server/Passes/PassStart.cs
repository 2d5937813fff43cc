using Microsoft.AspNetCore.Authentication;

namespace Competition.Server;

/// <summary>Adds the passes of this server.</summary>
internal static class PassStart
{
    public static WebApplicationBuilder AddPasses(
        this WebApplicationBuilder builder, ServerSettings settings, NodeFolder folder)
    {
        var organiser = FirstPass.Of(settings, folder, Console.Out);
        Pass[] readers = settings.ReaderPass is { } token ? [new Pass(PassRole.Reader, Pass.HashOf(token))] : [];
        builder.Services.AddSingleton(new PassBook([organiser, .. readers]));
        builder.Services.AddAuthentication(PassAuthentication.Name)
            .AddScheme<AuthenticationSchemeOptions, PassAuthentication>(PassAuthentication.Name, _ => { });
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(Access.Write, policy => policy.RequireRole(nameof(PassRole.Organiser)))
            .AddPolicy(Access.Journals, policy => policy.RequireRole(nameof(PassRole.Organiser)));
        return builder;
    }
}
