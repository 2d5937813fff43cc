namespace Competition.MessagePack;

/// <summary>The bounds of this project. Lengths need none: they are believed only where the bytes are there.</summary>
public static class Limits
{
    /// <summary>Arrays and maps inside one another; more is refused while skipping.</summary>
    public const int MaxDepth = 64;
}
