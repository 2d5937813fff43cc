using System.Buffers;
using Competition.MessagePack;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Competition.Wire;

/// <summary>Reads the items that hub messages are made of, each within its bound.</summary>
internal ref struct EnvelopeReader(MessagePackReader reader)
{
    private MessagePackReader _reader = reader;

    /// <summary>Items of the message, its kind included.</summary>
    public int Count { get; private set; }

    public int ReadKind()
    {
        Count = _reader.ReadArrayHeader();
        return _reader.ReadInt32();
    }

    public readonly void MustHave(int items)
    {
        if (Count < items) throw new InvalidDataException($"A hub message of {Count} items; its kind has {items}.");
    }

    public Dictionary<string, string>? ReadHeaders()
    {
        var count = Bounded(_reader.ReadMapHeader(), Limits.Headers, "headers");
        if (count == 0) return null;

        var headers = new Dictionary<string, string>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var name = ReadName();
            if (!headers.TryAdd(name, ReadAnyName())) throw new InvalidDataException($"Two headers are named {name}.");
        }

        return headers;
    }

    /// <summary>An id, a target, a header's name or value.</summary>
    public string ReadName() => ReadAnyName() is { Length: > 0 } name
        ? name
        : throw new InvalidDataException("A name is empty.");

    /// <summary>The id of an invocation; null, which some clients write as an empty text, wants no answer.</summary>
    public string? ReadIdOrNil() => _reader.TryReadNil() || ReadAnyName() is not { Length: > 0 } id ? null : id;

    /// <summary>The name of a hub method, as the string that the binder has for it already.</summary>
    public string ReadTarget(IInvocationBinder binder)
    {
        var ahead = _reader;
        if (binder.GetTarget(ahead.ReadUtf8()) is not { } known) return ReadName();
        _reader = ahead;
        return known;
    }

    public object?[] ReadArguments(IReadOnlyList<Type> types)
    {
        var count = _reader.ReadArrayHeader();
        if (count != types.Count)
            throw new InvalidDataException($"{count} arguments were sent, the hub method has {types.Count}.");

        var arguments = new object?[count];
        for (var i = 0; i < count; i++) arguments[i] = ReadArgument(types[i], i + 1);
        return arguments;
    }

    /// <summary>Ids of the streams that the client will send; older clients leave the item out.</summary>
    public string[]? ReadStreamIds()
    {
        if (Count < 6) return null;
        var ids = new string[Bounded(_reader.ReadArrayHeader(), Limits.StreamIds, "stream ids")];
        for (var i = 0; i < ids.Length; i++) ids[i] = ReadName();
        return ids.Length == 0 ? null : ids;
    }

    public object? ReadValue(Type type) => type == typeof(RawResult)
        ? new RawResult(new ReadOnlySequence<byte>(_reader.ReadRaw().ToArray()))
        : Codecs.Of(type).ReadBoxed(ref _reader);

    public int ReadInt() => _reader.ReadInt32();

    public long ReadLong() => _reader.ReadInt64();

    public bool ReadFlag() => _reader.ReadBoolean();

    public string ReadText() => _reader.ReadString();

    public string? ReadTextOrNil() => _reader.TryReadNil() ? null : _reader.ReadString();

    private string ReadAnyName()
    {
        var ahead = _reader;
        Bounded(ahead.ReadUtf8().Length, Limits.NameBytes, "bytes of a name");
        return _reader.ReadString();
    }

    private object? ReadArgument(Type type, int number)
    {
        try
        {
            return ReadValue(type);
        }
        catch (MessagePackException wrong)
        {
            throw new InvalidDataException($"Argument {number} does not fit the hub method: {wrong.Message}.", wrong);
        }
    }

    private static int Bounded(int count, int most, string what) =>
        count <= most ? count : throw new InvalidDataException($"{count} {what}, at most {most}.");
}
