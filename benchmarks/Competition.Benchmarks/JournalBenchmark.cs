using System.Diagnostics;
using System.Runtime.InteropServices;
using Competition.Journal;
using Competition.Scoring;
using Microsoft.Win32.SafeHandles;
using Head = Competition.Journal.Head;

namespace Competition.Benchmarks;

/// <summary>
/// Durable appends a second and their latency at 1, 16 and 256 sources that each wait for the one before; against fdatasync of the
/// same bytes in the same batches without anything else, and against XADD to a local Redis with appendfsync always. In turns.
/// </summary>
internal static class JournalBenchmark
{
    private const int Rounds = 5;
    private const int Warm = 1;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    // Made before: a fact and its bytes are their source's, neither the journal's nor Redis's. The chain is the journal's.
    private static readonly Fact[] Marks = [.. Enumerable.Range(0, 10_000).Select(Sample.Fact)];
    private static readonly byte[][] Bytes = [.. Marks.Select(mark => Entry.After(Head.Empty, mark).Bytes.ToArray())];

    public static async Task Run(int[] sourceCounts)
    {
        await using var redis = await LocalRedis.Start();
        var folder = Directory.CreateTempSubdirectory("competition-journal-").FullName;
        try
        {
            Console.WriteLine("durable appends a second | bare fdatasync of the same batches | the same over zeros written ahead | XADD, appendfsync always");
            foreach (var sources in sourceCounts) await At(sources, folder, redis);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task At(int sources, string folder, LocalRedis redis)
    {
        var (bare, ahead, xadd, overhead) = (List(), List(), List(), List());
        for (var round = 0; round < Rounds + Warm; round++)
        {
            var root = Path.Combine(folder, $"{sources}-{round}");
            var (ours, groups, processor) = await Ours(sources, root);
            var alone = Bare(Path.Combine(folder, "bare"), groups, room: 0);
            var inRoom = Bare(Path.Combine(folder, "bare"), groups, room: 1 << 20);
            var theirs = await Load.Run(sources, Round, n => redis.Connection.GetDatabase()
                .ExecuteAsync("XADD", $"journal-{sources}", "*", "f", Bytes[n % Bytes.Length]));
            if (round < Warm) continue;
            bare.Add(ours.Rate / alone);
            ahead.Add(ours.Rate / inRoom);
            xadd.Add(ours.Rate / theirs.Rate);
            overhead.Add(Disk(root) / (double)groups.Sum(g => g.Bytes));
            Console.WriteLine($"  {sources,3} sources: {ours} | {alone:N0}/s | {inRoom:N0}/s | {theirs}");
            Console.WriteLine($"  {sources,3} sources: batch {groups.Average(g => g.Entries):0.0}, processor {processor.TotalMicroseconds:0.0} µs each");
        }

        Console.WriteLine($"  {sources,3} sources: of bare {Middle(bare)}, over zeros {Middle(ahead)}, of XADD {Middle(xadd)}");
        Console.WriteLine($"  {sources,3} sources: bytes on disk / entry bytes {Middle(overhead)}");
    }

    private static async Task<(Load Load, List<(int Entries, int Bytes)> Groups, TimeSpan Processor)> Ours(int sources, string root)
    {
        await using var store = new FileJournals(root, _ => throw new InvalidOperationException("a new journal is not torn"));
        await using var journal = await store.Open(new ContestId("bench"), new JournalId(new VenueId("east"), "n1"));
        var commit = new GroupCommit(journal);
        var processor = Environment.CpuUsage.TotalTime;
        var load = await Load.Run(sources, Round, n => commit.Add(Marks[n % Marks.Length], Bytes[n % Bytes.Length]));
        var each = (Environment.CpuUsage.TotalTime - processor) / commit.Groups.Sum(g => g.Entries);
        return (load, commit.Groups, each);
    }

    /// <summary>Entries a second, of batches that are appended, or written over zeros that were written ahead.</summary>
    private static double Bare(string path, List<(int Entries, int Bytes)> groups, int room)
    {
        using var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write);
        var bytes = new byte[groups.Max(g => g.Bytes)];
        new Random(1).NextBytes(bytes);
        var (watch, offset, entries, end) = (Stopwatch.StartNew(), 0L, 0L, 0L);
        foreach (var group in groups)
        {
            if (offset + group.Bytes > end && room > 0)
            {
                RandomAccess.Write(file, new byte[room], offset);
                end = offset + room;
            }

            RandomAccess.Write(file, bytes.AsSpan(0, group.Bytes), offset);
            if (FDataSync(file) != 0) throw new IOException("fdatasync failed");
            (offset, entries) = (offset + group.Bytes, entries + group.Entries);
        }

        return entries / watch.Elapsed.TotalSeconds;
    }

    private static long Disk(string root) =>
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Sum(path => new FileInfo(path).Length);

    private static List<double> List() => [];

    private static string Middle(List<double> ratios)
    {
        ratios.Sort();
        return $"{ratios[ratios.Count / 2]:0.00} ({ratios[0]:0.00}–{ratios[^1]:0.00})";
    }

    [DllImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FDataSync(SafeFileHandle file);
}
