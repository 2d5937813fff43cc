using System.Collections.Concurrent;
using Competition.Journal;
using Competition.Scoring;
using Competition.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Competition.Engine.Tests;

/// <summary>Snapshots beside journals in files: a damaged journal is named all the same, a full disk costs nothing else.</summary>
[TestFixture]
internal sealed class SnapshotDiskTests
{
    private string _root = "";

    private string Journals => Path.Combine(_root, "journals");

    private string Snapshots => Path.Combine(_root, "snapshots");

    [SetUp]
    public void Make() => _root = Directory.CreateTempSubdirectory("snapshots-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(_root, recursive: true);

    [Test]
    public async Task What_a_start_did_not_read_is_read_afterwards_and_damage_is_named()
    {
        await Filled(Snapshots);
        var east = Directory.GetFiles(Journals, "*.seg", SearchOption.AllDirectories)
            .Where(f => f.Contains("id-east", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.That(east, Has.Count.GreaterThan(3));
        var bytes = await File.ReadAllBytesAsync(east[1]);
        bytes[bytes.Length / 2] ^= 0x20;
        await File.WriteAllBytesAsync(east[1], bytes);

        using var logs = new Heard();
        await using var store = SmallSegments.Open(Journals, 4096);
        await using var catalogue = await Open(store, Snapshots, logs);
        var cup = catalogue.Find(Some.Cup)!;
        Assert.That(cup.Begun, Is.GreaterThan(0));
        Assert.That(await cup.Submit(Some.Mark("z-1", "w2", "t1", 5m, at: 900m), Some.Organiser), Is.InstanceOf<Receipt.Stands>());
        var damage = await logs.Next("is damaged").WaitAsync(TimeSpan.FromSeconds(20));
        Assert.That(damage, Does.Contain("east").And.Contain(east[1]).And.Contain("competition inspect"));
    }

    [Test]
    public async Task On_a_disk_without_room_none_is_taken_and_nothing_stays()
    {
        var (disk, whyNot) = await SmallDisk.Mount("256k");
        if (disk is null)
        {
            Assert.Ignore(whyNot!);
            return;
        }

        await using (disk)
        {
            await using var store = SmallSegments.Open(Journals, 1 << 20);
            await using var catalogue = await Open(store, disk.Path, NullLoggerFactory.Instance);
            await catalogue.Put(Some.Cup, Some.Body(), Some.Organiser);
            var cup = catalogue.Find(Some.Cup)!;
            await Fill(cup);
            Assert.That(() => cup.Snapshot(new SnapshotFolder(disk.Path)), Throws.InstanceOf<IOException>());
            Assert.That(Directory.GetFiles(disk.Path, "*", SearchOption.AllDirectories), Is.Empty);
            Assert.That(await cup.Submit(Some.Mark("z-1", "w2", "t1", 5m, at: 900m), Some.Organiser), Is.InstanceOf<Receipt.Stands>());
        }
    }

    private async Task Filled(string snapshots)
    {
        await using var store = SmallSegments.Open(Journals, 4096);
        await using var catalogue = await Open(store, snapshots, NullLoggerFactory.Instance);
        await catalogue.Put(Some.Cup, Some.Body(), Some.Organiser);
        await Fill(catalogue.Find(Some.Cup)!);
        await catalogue.Find(Some.Cup)!.Snapshot(new SnapshotFolder(snapshots));
    }

    private static async Task Fill(LiveContest cup)
    {
        for (var n = 1; n <= 200; n++)
        {
            var receipt = await cup.Submit(Some.Mark($"m-{n}", $"w{1 + (n % 6)}", "t1", n % 90, at: n), Some.Organiser);
            Assert.That(receipt, Is.InstanceOf<Receipt.Stands>());
        }
    }

    private static Task<ContestCatalogue> Open(IJournals store, string snapshots, ILoggerFactory logs) =>
        Arena.Catalog(store, logs: logs, snapshots: snapshots);

    /// <summary>What the engine logs.</summary>
    private sealed class Heard : ILoggerFactory, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public async Task<string> Next(string having)
        {
            while (true)
            {
                if (_lines.FirstOrDefault(l => l.Contains(having, StringComparison.Ordinal)) is { } line) return line;
                await Task.Delay(10);
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
