using System.Buffers;
using Competition.MessagePack;
using Microsoft.AspNetCore.SignalR.Protocol;
using Kind = Microsoft.AspNetCore.SignalR.Protocol.HubProtocolConstants;

namespace Competition.Wire;

/// <summary>Writes each kind of hub message as the array that HubProtocol.md gives it.</summary>
internal static class HubMessageWriter
{
    public static void Write(HubMessage message, MessagePackWriter writer)
    {
        switch (message)
        {
            case InvocationMessage call: Write(Kind.InvocationMessageType, call, writer); break;
            case StreamInvocationMessage call: Write(Kind.StreamInvocationMessageType, call, writer); break;
            case StreamItemMessage item: Write(item, writer); break;
            case CompletionMessage completion: Write(completion, writer); break;
            case CancelInvocationMessage cancel: Begin(writer, 3, Kind.CancelInvocationMessageType, cancel); break;
            case PingMessage: Begin(writer, 1, Kind.PingMessageType); break;
            case CloseMessage close: Write(close, writer); break;
            case AckMessage ack: Write(Kind.AckMessageType, ack.SequenceId, writer); break;
            case SequenceMessage sequence: Write(Kind.SequenceMessageType, sequence.SequenceId, writer); break;
            default: throw new InvalidDataException($"{message.GetType()} is not a message of this protocol.");
        }
    }

    private static void Write(int kind, HubMethodInvocationMessage message, MessagePackWriter writer)
    {
        Begin(writer, 6, kind, message);
        writer.WriteString(message.Target);
        writer.WriteArrayHeader(message.Arguments.Length);
        foreach (var argument in message.Arguments) WriteValue(argument, writer);
        writer.WriteArrayHeader(message.StreamIds?.Length ?? 0);
        foreach (var id in message.StreamIds ?? []) writer.WriteString(id);
    }

    private static void Write(StreamItemMessage item, MessagePackWriter writer)
    {
        Begin(writer, 4, Kind.StreamItemMessageType, item);
        WriteValue(item.Item, writer);
    }

    private static void Write(CompletionMessage completion, MessagePackWriter writer)
    {
        var kind = completion switch
        {
            { Error: not null } => ResultKind.Error,
            { HasResult: true } => ResultKind.NonVoid,
            _ => ResultKind.Void,
        };
        Begin(writer, kind == ResultKind.Void ? 4 : 5, Kind.CompletionMessageType, completion);
        writer.WriteInt((int)kind);
        if (kind == ResultKind.Error) writer.WriteString(completion.Error);
        if (kind == ResultKind.NonVoid) WriteValue(completion.Result, writer);
    }

    private static void Write(CloseMessage close, MessagePackWriter writer)
    {
        Begin(writer, 3, Kind.CloseMessageType);
        if (close.Error is { Length: > 0 }) writer.WriteString(close.Error);
        else writer.WriteNil();
        writer.WriteBoolean(close.AllowReconnect);
    }

    private static void Write(int kind, long sequenceId, MessagePackWriter writer)
    {
        Begin(writer, 2, kind);
        writer.WriteInt(sequenceId);
    }

    private static void Begin(MessagePackWriter writer, int items, int kind)
    {
        writer.WriteArrayHeader(items);
        writer.WriteInt(kind);
    }

    /// <summary>The items that all invocations, their results and their ends begin with: kind, headers, id.</summary>
    private static void Begin(MessagePackWriter writer, int items, int kind, HubInvocationMessage message)
    {
        Begin(writer, items, kind);
        writer.WriteMapHeader(message.Headers?.Count ?? 0);
        foreach (var (name, value) in message.Headers ?? new Dictionary<string, string>())
        {
            writer.WriteString(name);
            writer.WriteString(value);
        }

        if (message.InvocationId is { Length: > 0 }) writer.WriteString(message.InvocationId);
        else writer.WriteNil();
    }

    private static void WriteValue(object? value, MessagePackWriter writer)
    {
        switch (value)
        {
            case null: writer.WriteNil(); break;
            case RawResult raw: foreach (var part in raw.RawSerializedData) writer.WriteRaw(part.Span); break;
            default: Codecs.For(value).WriteBoxed(writer, value); break;
        }
    }
}
