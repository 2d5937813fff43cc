using System.Buffers;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Competition.Wire.Tests;

/// <summary>The protocol as tests use it: whole inputs in, messages out.</summary>
internal static class Spoken
{
    public static MessagePackHubProtocol Protocol { get; } = new();

    /// <summary>The one message in the notation, which must be used up.</summary>
    public static HubMessage Read(string notation, params Type[] types)
    {
        var messages = ReadAll(Golden.Bytes(notation), types);
        Assert.That(messages, Has.Count.EqualTo(1));
        return messages[0];
    }

    public static IReadOnlyList<HubMessage> ReadAll(byte[] bytes, params Type[] types)
    {
        var input = new ReadOnlySequence<byte>(bytes);
        var messages = new List<HubMessage>();
        while (Protocol.TryParseMessage(ref input, new TestBinder(types), out var message)) messages.Add(message);
        Assert.That(input.Length, Is.Zero, "bytes that were not taken");
        return messages;
    }

    /// <summary>Looks for a whole message at the front.</summary>
    public static bool TryTake(byte[] bytes)
    {
        var input = new ReadOnlySequence<byte>(bytes);
        return Protocol.TryParseMessage(ref input, new TestBinder(), out _);
    }

    public static string Write(HubMessage message) => Golden.Hex(Protocol.GetMessageBytes(message).Span);

    /// <summary>A body of less than 128 bytes with its length before it.</summary>
    public static byte[] Frame(string notation)
    {
        var body = Golden.Bytes(notation);
        return [(byte)body.Length, .. body];
    }
}
