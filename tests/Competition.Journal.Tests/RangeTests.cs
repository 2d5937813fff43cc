using System.Buffers;

namespace Competition.Journal.Tests;

/// <summary>Ranges between programs: what was written is read; what is cut, damaged or of another chain is named.</summary>
[TestFixture]
internal sealed class RangeTests
{
    private static readonly JournalId Id = Some.Journal;

    [Test]
    public async Task What_was_written_is_read_group_by_group_from_anywhere()
    {
        var entries = Chain(20);
        var bytes = Bytes(entries[4..9], entries[9..20]);
        var groups = await Read(bytes, entries[3].Head);
        Assert.That(groups.Select(g => g.Count), Is.EqualTo(new[] { 5, 11 }));
        Assert.That(groups.SelectMany(g => g).Select(e => e.Head), Is.EqualTo(entries[4..20].Select(e => e.Head)));
        Assert.That(await Read([], Head.Empty), Is.Empty);
    }

    [Test]
    public async Task A_stream_that_is_cut_anywhere_gives_the_whole_groups_and_says_that_it_was_cut()
    {
        var entries = Chain(6);
        var (first, all) = (Bytes(entries[..3]).Length, Bytes(entries[..3], entries[3..]));
        for (var length = 1; length < all.Length; length++)
        {
            var got = new List<IReadOnlyList<Entry>>();
            var isCut = false;
            try
            {
                await Read(all[..length], Head.Empty, got);
            }
            catch (EndOfStreamException)
            {
                isCut = true;
            }

            Assert.That((got.Count, isCut), Is.EqualTo((length < first ? 0 : 1, length != first)), $"{length} bytes");
        }
    }

    [Test]
    public void A_byte_that_is_changed_anywhere_is_found()
    {
        var entries = Chain(4);
        var whole = Bytes(entries);
        for (var at = 0; at < whole.Length; at++)
        {
            var bytes = whole.ToArray();
            bytes[at] ^= 0x20;
            Assert.That(async () => await Read(bytes, Head.Empty), Throws.InstanceOf<RangeBrokenException>(), $"byte {at}");
        }
    }

    [Test]
    public async Task A_range_of_another_chain_names_the_entry_that_it_was_to_follow()
    {
        var (mine, theirs) = (Chain(9), Chain(9, first: 100));
        var broken = await Assert.ThrowsAsync<RangeBrokenException>(() => Read(Bytes(theirs[5..9]), mine[4].Head));
        Assert.That((broken!.Journal, broken.Known), Is.EqualTo((Id, mine[4].Head)));
        Assert.That(broken.Message, Does.Contain("yueqing~node1").And.Contain("of another chain").And.Contain(mine[4].Hash.ToString()));
        Assert.That(async () => await Read(Bytes(mine[5..9]), mine[3].Head), Throws.InstanceOf<RangeBrokenException>());
    }

    [TestCase(Limits.MaxGroupEntries + 1, 100)]
    [TestCase(1, Limits.MaxGroupBytes + RangeHeader.EntryHead + 1)]
    public void A_group_over_the_bounds_is_refused_before_it_is_read(int count, int length)
    {
        var bytes = new byte[RangeHeader.Size];
        new RangeHeader(count, 1, length, default).Write(bytes);
        Assert.That(async () => await Read(bytes, Head.Empty), Throws.InstanceOf<RangeBrokenException>());
    }

    private static Entry[] Chain(int count, int first = 1) =>
        [.. Some.Group(Head.Empty, Enumerable.Range(first, count).Select(n => Some.Mark(n)))];

    private static byte[] Bytes(params Entry[][] groups)
    {
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var group in groups) JournalRange.Write(bytes, group);
        return bytes.WrittenSpan.ToArray();
    }

    private static async Task<List<IReadOnlyList<Entry>>> Read(byte[] bytes, Head known, List<IReadOnlyList<Entry>>? into = null)
    {
        into ??= [];
        using var stream = new MemoryStream(bytes);
        await foreach (var group in JournalRange.Read(Id, stream, known, CancellationToken.None)) into.Add(group);
        return into;
    }
}
