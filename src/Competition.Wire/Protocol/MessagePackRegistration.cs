using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Competition.Wire;

/// <summary>Lets hubs speak MessagePack beside JSON.</summary>
public static class MessagePackRegistration
{
    /// <summary><c>services.AddSignalR().AddCompetitionMessagePack()</c>; clients ask for <c>messagepack</c>.</summary>
    public static ISignalRServerBuilder AddCompetitionMessagePack(this ISignalRServerBuilder signalR)
    {
        signalR.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHubProtocol, MessagePackHubProtocol>());
        return signalR;
    }
}
