using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Competition.Server;

/// <summary>
/// Keeps the operating system from queueing what a slow wall has not taken: Linux would hold megabytes of patches that
/// one larger patch could replace. What is on its way is not bounded, so a fast line loses nothing.
/// </summary>
internal static class ShortQueue
{
    private const int Tcp = 6;
    private const int NotSentLowWater = 25;

    public static Socket Listen(EndPoint endpoint)
    {
        var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
        if (OperatingSystem.IsLinux() && endpoint is IPEndPoint)
            socket.SetRawSocketOption(Tcp, NotSentLowWater, BitConverter.GetBytes(Limits.UnsentBytes));
        return socket;
    }
}
