namespace Competition.Journal;

/// <summary>The last entry of a journal: its number (0 = empty) and the hash of the chain up to it.</summary>
public readonly record struct Head(long Number, ChainHash Hash)
{
    /// <summary>That of a journal without entries: number 0, a hash of zeros.</summary>
    public static Head Empty { get; }
}
