using Competition.MessagePack;
using Competition.Scoring;

namespace Competition.Journal;

/// <summary>
/// A fact at its number in a journal, with its bytes and the hash of the chain up to and with it. There is no way to
/// make one whose hash is not that of its bytes after <see cref="Before"/>, so a store need not compute it again.
/// </summary>
public sealed record Entry
{
    private Entry(Head before, Fact fact, ReadOnlyMemory<byte> bytes, ChainHash hash) =>
        (Before, Fact, Bytes, Hash) = (before, fact, bytes, hash);

    /// <summary>The head that it was chained to.</summary>
    public Head Before { get; }

    /// <summary>Its number, from 1.</summary>
    public long Number => Before.Number + 1;

    /// <summary>What its bytes say.</summary>
    public Fact Fact { get; }

    /// <summary>Its bytes (README.md).</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>SHA-256 over the hash before and the bytes.</summary>
    public ChainHash Hash { get; }

    /// <summary>The journal's head when this is its last entry.</summary>
    public Head Head => new(Number, Hash);

    /// <summary>The entry after <paramref name="head"/>: SHA-256 over (previous hash, entry bytes).</summary>
    /// <exception cref="ArgumentException">No bytes can say it: half a surrogate pair, or too deep.</exception>
    public static Entry After(Head head, Fact fact) => After(head, fact, EntryWriter.Bytes(fact));

    /// <summary>
    /// The entry after <paramref name="head"/> from bytes that anybody wrote; kept, not copied: they change no more.
    /// </summary>
    /// <exception cref="MessagePackException">They are not the bytes of an entry; says at which byte.</exception>
    public static Entry Read(Head head, ReadOnlyMemory<byte> bytes) =>
        new(head, EntryReader.Fact(bytes.Span), bytes, head.Hash.Then(bytes.Span));

    /// <summary>The bytes of a fact's content, without evidence: equal contents have equal bytes.</summary>
    /// <exception cref="ArgumentException">No bytes can say it: half a surrogate pair, or too deep.</exception>
    public static byte[] ContentBytes(Fact fact) => EntryWriter.ContentBytes(fact);

    /// <summary>The bytes of a fact as an entry holds them, of which <see cref="FactOf"/> reads it back.</summary>
    /// <exception cref="ArgumentException">No bytes can say it: half a surrogate pair, or too deep.</exception>
    public static byte[] BytesOf(Fact fact) => EntryWriter.Bytes(fact);

    /// <summary>The fact of an entry's bytes.</summary>
    /// <exception cref="MessagePackException">They are not the bytes of an entry; says at which byte.</exception>
    public static Fact FactOf(ReadOnlySpan<byte> bytes) => EntryReader.Fact(bytes);

    /// <summary>The entry after <paramref name="head"/>, from the bytes of the fact.</summary>
    internal static Entry After(Head head, Fact fact, ReadOnlyMemory<byte> bytes) =>
        new(head, fact, bytes, head.Hash.Then(bytes.Span));

    /// <summary>The entry between two heads, from its bytes, whose chain was checked.</summary>
    internal static Entry Between(Head before, ReadOnlyMemory<byte> bytes, Head head) =>
        new(before, EntryReader.Fact(bytes.Span), bytes, head.Hash);
}
