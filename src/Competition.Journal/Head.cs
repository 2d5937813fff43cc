namespace Competition.Journal;

/// <summary>The last entry of a journal: its number (0 = empty) and the hash of the chain up to it.</summary>
public readonly record struct Head(long Number, ChainHash Hash)
{
    public static Head Empty { get; }
}
