using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Competition.MessagePack;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Competition.Wire;

/// <summary>
/// SignalR's hub protocol in MessagePack (aspnetcore, src/SignalR/docs/specs/HubProtocol.md), as the official browser
/// client speaks it. Arguments and results are of the contract's types: text, flags, whole numbers, records, lists.
/// </summary>
public sealed class MessagePackHubProtocol : IHubProtocol
{
    public string Name => "messagepack";

    /// <summary>Two has the messages of stateful reconnect (Ack, Sequence), which one has not.</summary>
    public int Version => 2;

    public TransferFormat TransferFormat => TransferFormat.Binary;

    public bool IsVersionSupported(int version) => version is >= 1 and <= 2;

    /// <summary>
    /// Takes the next message off the input; false where none is whole yet. Messages of unknown kinds are passed over.
    /// Arguments that do not fit their hub method become binding failures: they end the invocation, not the connection.
    /// </summary>
    /// <exception cref="InvalidDataException">The bytes are not of the protocol: the connection is lost.</exception>
    public bool TryParseMessage(
        ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        message = null;
        while (message is null && Frame.TryTake(ref input, out var body)) message = Parse(body, binder);
        return message is not null;
    }

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) =>
        output.Write(GetMessageBytes(message).Span);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) =>
        Frame.Of(message, static (message, bytes) => HubMessageWriter.Write(message, new MessagePackWriter(bytes)));

    private static HubMessage? Parse(in ReadOnlySequence<byte> body, IInvocationBinder binder)
    {
        try
        {
            var reader = new MessagePackReader(body);
            MustBeOneValue(reader);
            return new HubMessageReader(reader, binder).Read();
        }
        catch (MessagePackException wrong)
        {
            throw new InvalidDataException($"This is not a hub message: {wrong.Message}.", wrong);
        }
    }

    /// <summary>Looked at ahead: what fails among the arguments after this is their form, not broken bytes.</summary>
    private static void MustBeOneValue(MessagePackReader reader)
    {
        reader.Skip();
        if (!reader.End) throw new MessagePackException(reader.Offset, "bytes after the message");
    }
}
