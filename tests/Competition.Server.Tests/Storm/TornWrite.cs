using Competition.Journal;
using Competition.Scoring;

namespace Competition.Server.Tests;

/// <summary>
/// What a machine that stops leaves behind the last whole group of a journal: a group that was begun, some of its
/// sectors only, a few stray bytes, the header of a new segment (src/Competition.Journal/README.md "Torn or damaged").
/// </summary>
internal sealed class TornWrite(string root, ContestId contest, Random random)
{
    private const int Sector = 512;

    /// <summary>Tears a write of one of the journals that nobody has open; says of which, and how.</summary>
    public async Task<(JournalId Journal, string How)> Tear()
    {
        var journals = (await Backup.Read(root, contest.Value)).Where(j => j.Value.Count > 0).Select(j => j.Key).ToList();
        var journal = journals[random.Next(journals.Count)];
        var folder = Path.Combine(root, $"id-{contest}", $"id-{journal.Venue}", $"id-{journal.Node}");
        var (name, next, end, group) = await Unwritten(journal, folder);
        if (LastIn(folder) != name) File.Delete(Path.Combine(folder, LastIn(folder)));      // a torn one of before
        var path = Path.Combine(folder, name);
        var room = new FileInfo(path).Length;
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.SetLength(file, end);      // what the kill itself may have torn
        var how = random.Next(4);
        if (how == 0) RandomAccess.Write(file, group.AsSpan(0, random.Next(1, group.Length)), end);
        if (how == 1) RandomAccess.Write(file, Stray(random.Next(1, 27)), end);
        if (how == 2) WriteSectors(file, group, end, room);
        if (how == 3) await File.WriteAllBytesAsync(Path.Combine(folder, $"{next:d20}.seg"), Stray(random.Next(1, Sector)));
        return (journal, how switch { 0 => "cut", 1 => "stray", 2 => "sectors", _ => "segment" });
    }

    private static string LastIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.seg").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).Last();

    /// <summary>The group that would have come next, as the store itself writes it, and where.</summary>
    private async Task<(string Segment, long Number, long At, byte[] Group)> Unwritten(JournalId journal, string folder)
    {
        using var copy = new TempFolder();
        var to = folder.Replace(root, copy.Path, StringComparison.Ordinal);
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(folder)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        var head = await Appended(copy.Path, journal, []);
        var segment = Path.Combine(to, LastIn(to));
        var at = new FileInfo(segment).Length;
        await Appended(copy.Path, journal, [.. Enumerable.Range(1, random.Next(1, 5)).Select(Ghost)]);
        return (Path.GetFileName(segment), head.Number + 1, at, (await File.ReadAllBytesAsync(segment))[(int)at..]);
    }

    private async Task<Head> Appended(string copy, JournalId journal, IReadOnlyList<Fact> facts)
    {
        await using var store = new FileJournals(copy, _ => { });
        var opened = await store.Open(contest, journal);
        var group = new List<Entry>();
        foreach (var fact in facts) group.Add(Entry.After(group is [.., var last] ? last.Head : opened.Head, fact));
        if (group.Count > 0) await opened.Append(group);
        return opened.Head;
    }

    // Longer than a sector, so that one of its sectors may be missing.
    private Fact Ghost(int number) => FactJson.Read(
        System.Text.Encoding.UTF8.GetBytes(
            Cup.Mark($"ghost-{number}", entrant: 1, value: 100)[..^1] + $",\"note\":\"{new string('x', random.Next(600, 2000))}\"}}"),
        TimeBase.Seconds, evidence: false).Fact!;

    private byte[] Stray(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) bytes[i] = (byte)random.Next(1, 256);
        return bytes;
    }

    /// <summary>One sector's share of the group at least is there, and one is not.</summary>
    private void WriteSectors(Microsoft.Win32.SafeHandles.SafeFileHandle file, byte[] group, long at, long room)
    {
        var shares = new List<(int From, int To)>();
        for (var from = 0; from < group.Length; from = shares[^1].To)
            shares.Add((from, (int)Math.Min(group.Length, from + Sector - ((at + from) % Sector))));
        var order = shares.OrderBy(_ => random.Next()).ToList();
        RandomAccess.SetLength(file, Math.Max(room, at + group.Length));
        foreach (var (from, to) in order.Take(random.Next(1, order.Count)))
            RandomAccess.Write(file, group.AsSpan(from, to - from), at + from);
    }
}
