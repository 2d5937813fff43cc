using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Competition.Wire.Tests;

/// <summary>A real server with the test hub on a free port of this machine.</summary>
internal sealed class Hall(WebApplication server) : IAsyncDisposable
{
    /// <summary>Bytes that a client may send at once.</summary>
    public const int MaxReceived = 1024 * 1024;

    public string Url => $"{server.Urls.Single()}/hub";

    public StreamWatch Watch => server.Services.GetRequiredService<StreamWatch>();

    public IHubClients<ITestClient> Clients =>
        server.Services.GetRequiredService<IHubContext<TestHub, ITestClient>>().Clients;

    public static async Task<Hall> Open()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<StreamWatch>();
        builder.Services
            .AddSignalR(hub => hub.MaximumReceiveMessageSize = MaxReceived)
            .AddCompetitionMessagePack();

        var server = builder.Build();
        server.MapHub<TestHub>("/hub", connection => connection.AllowStatefulReconnects = true);
        await server.StartAsync();
        return new Hall(server);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
