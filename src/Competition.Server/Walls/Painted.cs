using Microsoft.AspNetCore.SignalR;

namespace Competition.Server;

/// <summary>The message of a thing.</summary>
internal sealed record Painted<T>(T Of, SerializedHubMessage Message);
