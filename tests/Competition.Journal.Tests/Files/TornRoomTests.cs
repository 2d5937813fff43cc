namespace Competition.Journal.Tests;

/// <summary>What a write into the room ahead may leave behind.</summary>
public sealed class TornRoomTests : FileJournalFixture
{
    private const int Room = 8 << 10;

    [Test]
    public async Task Room_that_a_stopped_process_left_is_no_torn_write()
    {
        var whole = await WithRoom(3, 2);
        await File.WriteAllBytesAsync(Segments[0], whole);
        var journal = await Open(Limits.SegmentBytes, Room);
        await journal.Append(Some.Group(journal.Head, 2));
        journal = await Open();
        Assert.That(await Numbers(journal), Is.EqualTo(To(7)));
        Assert.That(Recovered, Is.Empty);
    }

    /// <summary>Sectors reach the disk one by one, in any order: all, some, or none of them.</summary>
    [Test]
    public async Task A_group_of_which_any_sectors_are_missing_is_cut_and_a_whole_one_never()
    {
        var whole = await WithRoom(1, 14);
        var (start, end) = (SegmentHeader.Size + (int)GroupFrame.Size(1, Bytes(1)), WrittenIn(whole));
        var shares = Shares(start, end);
        Assert.That(shares, Has.Count.EqualTo(4));
        for (var missing = 0; missing < 1 << shares.Count; missing++)
        {
            var torn = whole.ToArray();
            for (var i = 0; i < shares.Count; i++)
            {
                if ((missing >> i & 1) == 1) torn.AsSpan(shares[i].From, shares[i].Length).Clear();
            }

            await File.WriteAllBytesAsync(Segments[0], torn);
            Recovered.Clear();
            Assert.That((await Open()).Head.Number, Is.EqualTo(missing == 0 ? 15 : 1), $"missing {missing:b}");
            var some = missing != 0 && missing != (1 << shares.Count) - 1;
            Assert.That(Recovered, Has.Count.EqualTo(some ? 1 : 0), $"missing {missing:b}");
            await Close();
        }
    }

    /// <summary>A sector is written whole or not at all, so zeros that begin inside of one are damage.</summary>
    [Test]
    public async Task Zeros_from_any_byte_of_the_last_group_on_are_torn_where_a_sector_is_missing_and_else_damage()
    {
        var whole = await WithRoom(2, 6);
        var (start, end) = (SegmentHeader.Size + (int)GroupFrame.Size(2, Bytes(2)), WrittenIn(whole));
        var lastShare = Shares(start, end)[^1].From;
        Assert.That(lastShare, Is.GreaterThan(start));
        for (var from = start; from < end; from++)
        {
            var torn = whole.ToArray();
            torn.AsSpan(from).Clear();
            await File.WriteAllBytesAsync(Segments[0], torn);
            var missing = from == start || (from >= start + GroupHeader.Size && from <= lastShare);
            if (missing) Assert.That((await Open()).Head.Number, Is.EqualTo(2), $"zeros from {from}");
            else Assert.That(await DamagedEntry(), Is.InRange(3, 8), $"zeros from {from}");
            await Close();
        }
    }

    [Test]
    public async Task A_flipped_byte_anywhere_in_the_last_group_is_damage_though_room_is_behind()
    {
        var whole = await WithRoom(2, 1);
        var (start, end) = (SegmentHeader.Size + (int)GroupFrame.Size(2, Bytes(2)), WrittenIn(whole));
        await File.WriteAllBytesAsync(Segments[0], whole);
        for (var offset = start; offset < end; offset++)
        {
            Overwrite(Segments[0], offset, (byte)(whole[offset] ^ 0x41));
            Assert.That(await DamagedEntry(), Is.EqualTo(3), $"byte {offset}");
            Overwrite(Segments[0], offset, whole[offset]);
        }

    }

    [Test]
    public async Task Bytes_in_the_room_without_the_header_of_their_group_are_torn()
    {
        var whole = await WithRoom(2, 1);
        whole[WrittenIn(whole) + 1000] = 1;
        await File.WriteAllBytesAsync(Segments[0], whole);
        Assert.That((await Open()).Head.Number, Is.EqualTo(3));
        Assert.That(Recovered, Has.Count.EqualTo(1));
    }

    /// <summary>The segment with such groups as it is while the journal is open; its file is closed.</summary>
    private async Task<byte[]> WithRoom(params int[] groups)
    {
        var journal = await Open(Limits.SegmentBytes, Room);
        foreach (var count in groups) await journal.Append(Some.Group(journal.Head, count));
        var whole = await File.ReadAllBytesAsync(Segments[0]);
        Assert.That(whole, Has.Length.GreaterThan(WrittenIn(whole) + 2000));
        await Close();
        return whole;
    }

    private async Task<long> DamagedEntry() => (await Assert.ThrowsAsync<JournalDamagedException>(Open))!.Entry;

    private static int Bytes(int count) => Some.Group(Head.Empty, count).Sum(entry => entry.Bytes.Length);

    private static int WrittenIn(byte[] segment) => segment.AsSpan().TrimEnd((byte)0).Length;

    private static List<(int From, int Length)> Shares(int start, int end)
    {
        var shares = new List<(int, int)>();
        for (var from = start; from < end; from = (from / 512 + 1) * 512)
        {
            shares.Add((from, Math.Min((from / 512 + 1) * 512, end) - from));
        }

        return shares;
    }
}
