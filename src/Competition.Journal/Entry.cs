using Competition.Scoring;

namespace Competition.Journal;

/// <summary>A fact at its number in a journal, with its bytes and the hash of the chain up to and including it.</summary>
public sealed record Entry(long Number, Fact Fact, ReadOnlyMemory<byte> Bytes, ChainHash Hash)
{
    /// <summary>The entry after <paramref name="head"/>: SHA-256 over (previous hash, entry bytes).</summary>
    public static Entry After(Head head, Fact fact) => throw new NotSupportedException();
}
