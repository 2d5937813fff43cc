using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Competition.MessagePack;

namespace Competition.Journal;

/// <summary>
/// Contiguous entries of one journal on their way between programs: groups with their hashes, one after the other
/// (README.md "Ranges").
/// </summary>
public static class JournalRange
{
    /// <summary>Writes one group; its entries follow one another.</summary>
    public static void Write(IBufferWriter<byte> to, IReadOnlyList<Entry> group)
    {
        var length = group.Sum(e => e.Bytes.Length + RangeHeader.EntryHead);
        var header = new RangeHeader(group.Count, group[0].Number, length, group[^1].Hash);
        header.Write(to.GetSpan(RangeHeader.Size));
        to.Advance(RangeHeader.Size);
        foreach (var entry in group) Write(to, entry.Bytes.Span);
        to.Write(RangeHeader.End);
    }

    /// <summary>Group after group to the end of the stream, each checked whole before it is handed out.</summary>
    /// <param name="known">The entry that the range is to follow: the chain is computed on from its hash.</param>
    /// <exception cref="RangeBrokenException">The first group that does not hold or does not follow.</exception>
    /// <exception cref="EndOfStreamException">The stream ended within a group: ask again from there.</exception>
    public static async IAsyncEnumerable<IReadOnlyList<Entry>> Read(
        JournalId journal, Stream from, Head known, [EnumeratorCancellation] CancellationToken cancel)
    {
        var head = new byte[RangeHeader.Size];
        while (await from.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel) is > 0 and var read)
        {
            if (read < head.Length) throw new EndOfStreamException("the range ended within the head of a group");
            var header = RangeHeader.TryRead(head) ?? throw Broken("no group begins where one should");
            if (header.First != known.Number + 1) throw Broken($"a group from entry {header.First} on is here");
            var body = new byte[header.Length + RangeHeader.End.Length];
            await from.ReadExactlyAsync(body, cancel);
            var group = Entries(body, header, known)
                ?? throw Broken($"its group, to {header.After.Number}, is damaged");
            if (group[^1].Hash != header.Hash)
                throw Broken($"its group, to {header.After.Number}, is of another chain");
            known = group[^1].Head;
            yield return group;
        }

        RangeBrokenException Broken(string what) => new(journal, known, what);
    }

    private static void Write(IBufferWriter<byte> to, ReadOnlySpan<byte> entry)
    {
        var head = to.GetSpan(RangeHeader.EntryHead);
        BinaryPrimitives.WriteInt32LittleEndian(head, entry.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], Crc32C.Of(entry));
        to.Advance(RangeHeader.EntryHead);
        to.Write(entry);
    }

    /// <summary>Null where checksums, lengths or the bytes of an entry do not hold.</summary>
    private static List<Entry>? Entries(byte[] body, RangeHeader header, Head known)
    {
        var entries = new List<Entry>(header.Count);
        var at = 0;
        for (; entries.Count < header.Count; known = entries[^1].Head)
        {
            if (Next(body.AsMemory(at, header.Length - at)) is not { } bytes) return null;
            if (Read(known, bytes) is not { } entry) return null;
            entries.Add(entry);
            at += RangeHeader.EntryHead + bytes.Length;
        }

        return at == header.Length && body.AsSpan(at).SequenceEqual(RangeHeader.End) ? entries : null;
    }

    private static ReadOnlyMemory<byte>? Next(ReadOnlyMemory<byte> rest)
    {
        if (rest.Length < RangeHeader.EntryHead) return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(rest.Span);
        var crc = BinaryPrimitives.ReadUInt32LittleEndian(rest.Span[4..]);
        rest = rest[RangeHeader.EntryHead..];
        if (length < 0 || length > rest.Length || length > Limits.MaxEntryBytes) return null;
        return Crc32C.Of(rest.Span[..length]) == crc ? rest[..length] : null;
    }

    private static Entry? Read(Head known, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return Entry.Read(known, bytes);
        }
        catch (MessagePackException)
        {
            return null;
        }
    }
}
