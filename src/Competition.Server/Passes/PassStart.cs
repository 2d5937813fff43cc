using Competition.Engine;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.SignalR;

namespace Competition.Server;

/// <summary>Adds the passes: who asks, and what he may.</summary>
internal static class PassStart
{
    public static WebApplicationBuilder AddPasses(
        this WebApplicationBuilder builder, ServerSettings settings, NodeFolder folder)
    {
        var organiser = FirstPass.Of(settings, folder, Console.Out);
        Bearer[] readers = settings.ReaderPass is { } token
            ? [Bearer.Own(PassRole.Wall, Token.HashOf(token))]
            : [];
        builder.Services.AddSingleton(s => new PassBook(
            [organiser, .. readers], s.GetRequiredService<OpenContests>(), s.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<PassEnds>().AddSingleton<PassPresence>().AddSingleton<HubPasses>();
        builder.Services.Configure<HubOptions>(hubs => hubs.AddFilter<HubPasses>());
        builder.Services.AddAuthentication(PassAuthentication.Name)
            .AddScheme<AuthenticationSchemeOptions, PassAuthentication>(PassAuthentication.Name, _ => { });
        var authorization = builder.Services.AddAuthorizationBuilder();
        foreach (var (name, roles) in Access.Policies)
            authorization.AddPolicy(name, policy => policy.RequireRole(roles.Select(r => r.Word())));
        return builder;
    }
}
