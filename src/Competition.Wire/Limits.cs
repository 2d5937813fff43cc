namespace Competition.Wire;

/// <summary>The bounds of this project: what is over one is refused by name. A hub's options may be narrower.</summary>
public static class Limits
{
    /// <summary>Bytes of one hub message without its length, both ways.</summary>
    public const int FrameBytes = 16 * 1024 * 1024;

    /// <summary>Headers of a hub message.</summary>
    public const int Headers = 32;

    /// <summary>UTF-8 bytes of an invocation's id, a stream's id, a target, a header's name or value.</summary>
    public const int NameBytes = 1024;

    /// <summary>Streams that a client may send with one invocation.</summary>
    public const int StreamIds = 16;

    /// <summary>Items of one list that is read: blank records take a byte on the wire and many here.</summary>
    public const int ListItems = 65_536;
}
