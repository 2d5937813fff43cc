using System.Buffers;
using System.Text;
using Competition.Journal;
using Competition.Scoring;
using Competition.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Competition.Engine.Tests;

/// <summary>A catalogue on journals in memory, and what the tests ask of it.</summary>
internal sealed class Arena : IAsyncDisposable
{
    public const string Node = "node1";
    private string _node = Node;

    private Arena(MemoryJournals store, CountingJournals counted, ContestCatalogue catalogue) =>
        (Store, Counted, Catalogue) = (store, counted, catalogue);

    public MemoryJournals Store { get; }

    public CountingJournals Counted { get; }

    public ContestCatalogue Catalogue { get; private set; }

    public LiveContest Cup => Catalogue.Find(Some.Cup)!;

    /// <summary>Where snapshots are kept, of an arena that has some.</summary>
    public string? Snapshots { get; private init; }

    public static async Task<Arena> Open(Members? body = null, bool snapshots = false)
    {
        var store = new MemoryJournals();
        var counted = new CountingJournals(store);
        var folder = snapshots ? Directory.CreateTempSubdirectory("competition-snapshots-").FullName : null;
        var arena = new Arena(store, counted, await Catalog(counted, snapshots: folder)) { Snapshots = folder };
        var outcome = await arena.Catalogue.Put(Some.Cup, body ?? Some.Body(), Some.Organiser);
        Assert.That((outcome as PutOutcome.Wrong)?.Errors ?? [], Is.Empty);
        Assert.That(outcome, Is.InstanceOf<PutOutcome.Created>());
        return arena;
    }

    /// <summary>A node on journals that are there already.</summary>
    public static async Task<Arena> On(
        MemoryJournals store, string node, ILoggerFactory? logs = null, bool snapshots = false)
    {
        var counted = new CountingJournals(store);
        var folder = snapshots ? Directory.CreateTempSubdirectory("competition-snapshots-").FullName : null;
        return new Arena(store, counted, await Catalog(counted, node, logs, folder)) { _node = node, Snapshots = folder };
    }

    public static Task<ContestCatalogue> Catalog(
        IJournals store, string node = Node, ILoggerFactory? logs = null, string? snapshots = null) => ContestCatalogue.Open(
        store,
        new EngineSettings(node, TimeSpan.FromMilliseconds(1), Lanes: 3)
        {
            Snapshots = snapshots is null ? null : new SnapshotFolder(snapshots),
        },
        TimeProvider.System, logs ?? NullLoggerFactory.Instance, CancellationToken.None);

    /// <summary>Takes a snapshot of the contest as it is.</summary>
    public Task Snapshot() => Cup.Snapshot(new SnapshotFolder(Snapshots!));

    public static JournalId Journal(string venue) => new(new VenueId(venue), Node);

    public JournalFaults Disk(string venue, string node = Node) => Store.Faults(Some.Cup, new JournalId(new VenueId(venue), node));

    public Task<Receipt> Submit(Fact fact) => Cup.Submit(fact, Some.Organiser);

    public async Task Stand(params Fact[] facts)
    {
        foreach (var fact in facts) Assert.That(await Submit(fact), Is.InstanceOf<Receipt.Stands>(), fact.ToString());
    }

    /// <summary>Ends every actor and opens the contest again from its journals.</summary>
    public async Task Restart(ILoggerFactory? logs = null)
    {
        await Catalogue.DisposeAsync();
        Catalogue = await Catalog(Counted, _node, logs, Snapshots);
    }

    /// <summary>The board as text, one <c>rank entrant cells</c> a line, as soon as it equals the journals.</summary>
    public async Task<string> Settled(BoardRef? board = null)
    {
        var feed = Cup.Board(board ?? Some.Overall)!;
        var expected = await Truth(feed);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        for (var face = feed.Now; Text(face) != expected;)
        {
            try
            {
                face = (await feed.After(face, patience.Token))!;
            }
            catch (OperationCanceledException)
            {
                Assert.That(Text(feed.Now), Is.EqualTo(expected), "the live board is the board of the journals");
            }
        }

        return expected;
    }

    public async Task<IReadOnlyList<Entry>> Entries(string venue)
    {
        var entries = new List<Entry>();
        var left = (await Cup.Heads()).Sum(h => h.Head.Number);
        if (left == 0) return entries;
        await foreach (var fact in Cup.Facts(after: null, _ => true, CancellationToken.None)!)
        {
            if (fact.Journal == Journal(venue)) entries.Add(fact.Entry);
            if (--left == 0) break;
        }

        return entries;
    }

    public static string Text(BoardFace face) => string.Join("\n", face.Rows.Select(
        r => $"{r.Rank?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? r.Class} {r.Entrant} {string.Join(' ', r.Cells)}"));

    public async ValueTask DisposeAsync()
    {
        await Catalogue.DisposeAsync();
        await Store.DisposeAsync();
        if (Snapshots is not null) Directory.Delete(Snapshots, recursive: true);
    }

    private async Task<string> Truth(BoardFeed feed)
    {
        var whole = await Cup.Evaluate(asOf: null, CancellationToken.None);
        return string.Join("\n", whole.Board(feed.Board).Select(s =>
            $"{s.Rank?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? s.Class} {s.Entrant} " +
            string.Join(' ', feed.Columns.Select(c => whole.Cell(c.Value, s.Entrant).ToString()))));
    }
}
