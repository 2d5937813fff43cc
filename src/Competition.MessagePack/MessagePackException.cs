namespace Competition.MessagePack;

/// <summary>Bytes that are not the MessagePack that was asked for; says at which byte.</summary>
public sealed class MessagePackException(int offset, string what) : FormatException($"byte {offset}: {what}")
{
    /// <summary>Where the value that does not hold begins, counted from the first byte of the reader.</summary>
    public int Offset { get; } = offset;
}
