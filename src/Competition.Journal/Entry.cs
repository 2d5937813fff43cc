using Competition.MessagePack;
using Competition.Scoring;

namespace Competition.Journal;

/// <summary>A fact at its number in a journal, with its bytes and the hash of the chain up to and with it.</summary>
public sealed record Entry(long Number, Fact Fact, ReadOnlyMemory<byte> Bytes, ChainHash Hash)
{
    /// <summary>The journal's head when this is its last entry.</summary>
    public Head Head => new(Number, Hash);

    /// <summary>The entry after <paramref name="head"/>: SHA-256 over (previous hash, entry bytes).</summary>
    /// <exception cref="ArgumentException">No bytes can say it: half a surrogate pair, or too deep.</exception>
    public static Entry After(Head head, Fact fact)
    {
        var bytes = EntryWriter.Bytes(fact);
        return new Entry(head.Number + 1, fact, bytes, head.Hash.Then(bytes));
    }

    /// <summary>The entry after <paramref name="head"/> from bytes that anybody wrote; kept, not copied.</summary>
    /// <exception cref="MessagePackException">They are not the bytes of an entry; says at which byte.</exception>
    public static Entry Read(Head head, ReadOnlyMemory<byte> bytes) =>
        new(head.Number + 1, EntryReader.Fact(bytes.Span), bytes, head.Hash.Then(bytes.Span));

    /// <summary>The bytes of a fact's content, without evidence: equal contents have equal bytes.</summary>
    /// <exception cref="ArgumentException">No bytes can say it: half a surrogate pair, or too deep.</exception>
    public static byte[] ContentBytes(Fact fact) => EntryWriter.ContentBytes(fact);

    /// <summary>The bytes of a fact as an entry holds them, of which <see cref="FactOf"/> reads it back.</summary>
    /// <exception cref="ArgumentException">No bytes can say it: half a surrogate pair, or too deep.</exception>
    public static byte[] BytesOf(Fact fact) => EntryWriter.Bytes(fact);

    /// <summary>The fact of an entry's bytes.</summary>
    /// <exception cref="MessagePackException">They are not the bytes of an entry; says at which byte.</exception>
    public static Fact FactOf(ReadOnlySpan<byte> bytes) => EntryReader.Fact(bytes);

    /// <summary>The entry that is the head, from its bytes, whose chain was checked.</summary>
    internal static Entry At(Head head, ReadOnlyMemory<byte> bytes) =>
        new(head.Number, EntryReader.Fact(bytes.Span), bytes, head.Hash);
}
