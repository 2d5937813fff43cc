using System.Runtime.ExceptionServices;
using Competition.MessagePack;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Kind = Microsoft.AspNetCore.SignalR.Protocol.HubProtocolConstants;

namespace Competition.Wire;

/// <summary>
/// Reads one hub message from the array that HubProtocol.md gives its kind. More items than are known are passed over:
/// later versions may append.
/// </summary>
internal ref struct HubMessageReader(MessagePackReader reader, IInvocationBinder binder)
{
    private EnvelopeReader _envelope = new(reader);

    /// <summary>The message; null where its kind is not known.</summary>
    public HubMessage? Read() => _envelope.ReadKind() switch
    {
        Kind.InvocationMessageType => ReadInvocation(),
        Kind.StreamInvocationMessageType => ReadStreamInvocation(),
        Kind.StreamItemMessageType => ReadStreamItem(),
        Kind.CompletionMessageType => ReadCompletion(),
        Kind.CancelInvocationMessageType => ReadCancelInvocation(),
        Kind.PingMessageType => PingMessage.Instance,
        Kind.CloseMessageType => ReadClose(),
        Kind.AckMessageType => new AckMessage(ReadSequenceId()),
        Kind.SequenceMessageType => new SequenceMessage(ReadSequenceId()),
        _ => null,
    };

    private HubMessage ReadInvocation()
    {
        _envelope.MustHave(5);
        var headers = _envelope.ReadHeaders();
        var id = _envelope.ReadIdOrNil();
        var target = _envelope.ReadTarget(binder);
        if (Bind(target, out var arguments) is { } wrong) return new InvocationBindingFailureMessage(id, target, wrong);
        return new InvocationMessage(id, target, arguments, _envelope.ReadStreamIds()) { Headers = headers };
    }

    private HubMessage ReadStreamInvocation()
    {
        _envelope.MustHave(5);
        var headers = _envelope.ReadHeaders();
        var id = _envelope.ReadName();
        var target = _envelope.ReadTarget(binder);
        if (Bind(target, out var arguments) is { } wrong) return new InvocationBindingFailureMessage(id, target, wrong);
        return new StreamInvocationMessage(id, target, arguments, _envelope.ReadStreamIds()) { Headers = headers };
    }

    private HubMessage ReadStreamItem()
    {
        _envelope.MustHave(4);
        var headers = _envelope.ReadHeaders();
        var id = _envelope.ReadName();
        try
        {
            return new StreamItemMessage(id, _envelope.ReadValue(binder.GetStreamItemType(id))) { Headers = headers };
        }
        catch (Exception wrong)
        {
            return new StreamBindingFailureMessage(id, ExceptionDispatchInfo.Capture(wrong));
        }
    }

    private CompletionMessage ReadCompletion()
    {
        _envelope.MustHave(4);
        var headers = _envelope.ReadHeaders();
        var id = _envelope.ReadName();
        var completion = (ResultKind)_envelope.ReadInt() switch
        {
            ResultKind.Error => new CompletionMessage(id, _envelope.ReadText(), result: null, hasResult: false),
            ResultKind.Void => new CompletionMessage(id, error: null, result: null, hasResult: false),
            ResultKind.NonVoid => ReadResult(id),
            var other => throw new InvalidDataException($"An invocation cannot end in way {(int)other}."),
        };
        completion.Headers = headers;
        return completion;
    }

    /// <summary>A result of the type that is waited for; of no type where nobody waits any more.</summary>
    private CompletionMessage ReadResult(string id)
    {
        var type = ResultType(id);
        try
        {
            var result = type is null ? null : _envelope.ReadValue(type);
            return new CompletionMessage(id, error: null, result, hasResult: true);
        }
        catch (Exception wrong)
        {
            var why = $"The result is not of type {type?.Name}: {wrong.Message}";
            return new CompletionMessage(id, why, result: null, hasResult: false);
        }
    }

    private readonly Type? ResultType(string id)
    {
        try
        {
            return binder.GetReturnType(id);
        }
        catch (Exception)
        {
            return null; // The binder's way to say that it does not know the invocation.
        }
    }

    private CancelInvocationMessage ReadCancelInvocation()
    {
        _envelope.MustHave(3);
        var headers = _envelope.ReadHeaders();
        return new CancelInvocationMessage(_envelope.ReadName()) { Headers = headers };
    }

    private CloseMessage ReadClose()
    {
        _envelope.MustHave(2);
        var error = _envelope.ReadTextOrNil();
        var allowReconnect = _envelope.Count > 2 && _envelope.ReadFlag();
        return error is null && !allowReconnect ? CloseMessage.Empty : new CloseMessage(error, allowReconnect);
    }

    private long ReadSequenceId()
    {
        _envelope.MustHave(2);
        return _envelope.ReadLong();
    }

    /// <summary>The arguments as the hub method wants them, or why they are not so.</summary>
    private ExceptionDispatchInfo? Bind(string target, out object?[] arguments)
    {
        arguments = [];
        try
        {
            arguments = _envelope.ReadArguments(binder.GetParameterTypes(target));
            return null;
        }
        catch (Exception wrong)
        {
            return ExceptionDispatchInfo.Capture(wrong);
        }
    }
}
