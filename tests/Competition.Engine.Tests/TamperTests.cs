using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>
/// No byte of a journal up to a known head can be flipped, cut or added without the journal and the entry, or the
/// group, being named.
/// </summary>
[TestFixture]
internal sealed class TamperTests
{
    private const int Copies = 8;
    private SealedFolder _sealed = null!;

    [OneTimeSetUp]
    public async Task Make() => _sealed = await SealedFolder.Make();

    [OneTimeTearDown]
    public void Close() => _sealed.Dispose();

    [Test]
    public async Task Untouched_journals_hold_with_their_receipts_their_seal_and_their_result()
    {
        var verdict = await _sealed.Verified(_sealed.Receipts);
        Assert.That(verdict.Faults, Is.Empty);
        Assert.That(string.Join('\n', verdict.Holds), Does.Contain("journal office~n1: 3 entries")
            .And.Contain("heads, rules and result").And.Contain("result.json: the result"));
    }

    [Test]
    public Task Some_bytes_that_are_flipped_cut_or_added_are_named() => Tampered(every: 97);

    [Test, Category("Long")]
    public Task Every_byte_that_is_flipped_cut_or_added_is_named() => Tampered(every: 1);

    [Test]
    public async Task A_journal_that_is_gone_is_named()
    {
        foreach (var segment in _sealed.Segments)
        {
            using var whole = new Restored(segment, await File.ReadAllBytesAsync(segment));
            File.Delete(segment);
            await Named(_sealed, segment, entry: 1, "gone");
        }
    }

    [Test]
    public async Task A_journal_that_was_written_anew_with_good_checksums_is_named_from_what_is_known()
    {
        using var tampered = await SealedFolder.Make();
        var honest = (await tampered.Verified([])).Faults;
        await Rewrite(tampered, new JournalId(new VenueId("east"), "n1"), entry: 2);
        var receipts = tampered.Receipts.Where(r => r.Journal.Venue.Value == "east").ToList();
        var bySeal = (await tampered.Verified([])).Faults;
        var byReceipts = (await tampered.Verified(receipts)).Faults;
        var byOne = (await tampered.Verified([receipts[^1]])).Faults;
        Assert.Multiple(() =>
        {
            Assert.That(honest, Is.Empty);
            Assert.That(bySeal[0].ToString(), Does.StartWith("journal east~n1: entries 1–2: not what seal "));
            Assert.That(byOne[0].ToString(), Does.StartWith("journal east~n1: entries 1–2: not what the receipt of a-3 has at entry 2"));
            Assert.That(byReceipts.Select(f => f.ToString()), Is.EqualTo(new[] { "journal east~n1: entry 2: not what the receipt of a-3 has at entry 2" }));
        });
    }

    // A damaged journal is looked at several times, for it may be being written: so many wait at once, each on a copy.
    private Task Tampered(int every) => Task.WhenAll(Enumerable.Range(0, Copies).Select(async part =>
    {
        using var copy = _sealed.Copy();
        foreach (var segment in copy.Segments) await Tampered(copy, segment, part * every, Copies * every);
    }));

    private static async Task Tampered(SealedFolder folder, string segment, int first, int every)
    {
        var bytes = await File.ReadAllBytesAsync(segment);
        var ends = await Ends(folder, segment);
        Assert.That(ends[^1], Is.EqualTo(bytes.Length), "each entry is a group of its own");
        using var whole = new Restored(segment, bytes);
        for (var at = first; at < bytes.Length; at += every)
        {
            var entry = ends.FindIndex(end => at < end) + 1;
            var flipped = bytes.ToArray();
            flipped[at] ^= (byte)(1 << (at % 8));
            await Check(folder, segment, flipped, entry, $"byte {at} flipped");
            await Check(folder, segment, bytes[..at], entry, $"cut at byte {at}");
            await Check(folder, segment, [.. bytes[..at], 0, .. bytes[at..]], entry, $"a zero added at byte {at}");
        }

        foreach (var more in new byte[][] { [1], [0xff], [0, 0, 0xed], bytes[512..] })
            await Check(folder, segment, [.. bytes, .. more], ends.Count + 1, $"{more.Length} bytes added at the end");
    }

    private static async Task Check(SealedFolder folder, string segment, byte[] bytes, int entry, string what)
    {
        await File.WriteAllBytesAsync(segment, bytes);
        await Named(folder, segment, entry, what);
    }

    private static async Task Named(SealedFolder folder, string segment, int entry, string what)
    {
        var faults = (await folder.Verified([folder.Receipts[^1]])).Faults;
        Assert.That(faults, Is.Not.Empty, $"{segment}: {what}");
        Assert.That(faults[0].Journal, Is.EqualTo(JournalOf(segment)), $"{what}: {faults[0]}");
        Assert.That(entry, Is.InRange(faults[0].From, faults[0].To), $"{what}: {faults[0]}");
    }

    private static JournalId JournalOf(string segment) => new(new VenueId(
        new[] { "office", "east", "west" }.Single(v => segment.Contains(v, StringComparison.Ordinal))), "n1");

    // Where in the file each entry ends, which is a group of its own (README.md of the journal).
    private static async Task<List<long>> Ends(SealedFolder folder, string segment)
    {
        var (ends, end) = (new List<long>(), 512L);
        await using var store = folder.Store();
        var view = await store.View(Some.Cup, JournalOf(segment));
        await foreach (var entry in view.Read(1, CancellationToken.None))
        {
            end += 27 + entry.Bytes.Length + 1;
            ends.Add(end);
        }

        return ends;
    }

    // What somebody could do who knows the format: another content, and checksums and chain made anew.
    private static async Task Rewrite(SealedFolder folder, JournalId id, long entry)
    {
        var entries = new List<Entry>();
        await using (var store = folder.Store())
        {
            var view = await store.View(Some.Cup, id);
            await foreach (var one in view.Read(1, CancellationToken.None)) entries.Add(one);
        }

        var directory = Path.GetDirectoryName(folder.Segments.Single(s => s.Contains(id.Venue.Value, StringComparison.Ordinal)))!;
        Directory.Delete(directory, recursive: true);
        await using var again = folder.Store();
        await using var journal = await again.Open(Some.Cup, id);
        foreach (var one in entries)
        {
            var fact = one.Number == entry ? Some.Mark(one.Fact.Id.Value, "w2", "t1", 99m, one.Fact.At) : one.Fact;
            await journal.Append([Entry.After(journal.Head, fact)]);
        }
    }

    // The next test finds what there was.
    private sealed class Restored(string file, byte[] bytes) : IDisposable
    {
        public void Dispose() => File.WriteAllBytes(file, bytes);
    }
}
