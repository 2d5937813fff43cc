using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>The actors and feeds of a contest under one definition; a replaced contest gets new ones.</summary>
internal sealed class RunningContest : IAsyncDisposable
{
    private readonly HostPorts _ports;
    private readonly EmbeddedHost _host;
    private readonly SnapshotTaking _snapshots;
    private readonly CancellationTokenSource _closing = new();
    private readonly CancellationToken _closed;
    private readonly bool _hasPanels;
    private Task _taking = Task.CompletedTask;
    private readonly ConcurrentDictionary<string, FeedScreen> _screens = new(StringComparer.Ordinal);

    public RunningContest(Definition definition, HostPorts ports, EngineSettings settings)
    {
        (Definition, _ports, _hasPanels) = (definition, ports, PanelSecrets.AreIn(definition.Rules));
        Feeds = new BoardFeeds(definition);
        var press = new BoardPress(Feeds, definition, settings.PublishEvery, ports.Time);
        _host = new EmbeddedHost(definition, ports, press);
        _snapshots = new SnapshotTaking(this, _host, ports);
        _closed = _closing.Token;
    }

    public Definition Definition { get; }

    public BoardFeeds Feeds { get; }

    /// <summary>No audience is shown a board before everybody has heard what is kept from it.</summary>
    public async Task Open()
    {
        await _host.Open();
        Feeds.Show();
        await _host.Contest.Publish();
        Feeds.Opened();
        _taking = Task.WhenAll(Task.Run(() => _snapshots.Run(_closed)), Task.Run(Proofread));
    }

    public async Task<Receipt> Submit(Fact fact, Author author)
    {
        var home = _host.Venue(HomeOf(fact));
        var isFree = author.Role == AuthorRole.Organiser || author.Reruns || !VenueState.IsCorrection(fact);
        if (isFree) return await home.Submit(fact, author);
        var target = VenueState.TargetOf(fact);
        while (!Knows(fact.Id))
        {
            var places = _host.PlacesOf(target);
            if (await MayOverrule(target, author) is { } why) return new Receipt.Refused(fact.Id, why);
            var receipt = await home.Submit(fact, author with { Asked = places });
            if (receipt is not Receipt.Refused || _host.PlacesOf(target) == places) return receipt;
        }

        return await home.Submit(fact, author with { Asked = Author.NotAsked });      // it stands, or is on its way
    }

    public Task Settle() => _host.Settle();

    /// <summary>Takes a snapshot now.</summary>
    public Task Snapshot(SnapshotFolder folder) => _snapshots.Take(folder, _closed);

    /// <summary>Entries that the snapshot knew with which it began; 0 without one.</summary>
    public long Begun => _host.Begun?.Entries ?? 0;

    public Task<ContestSeen> Seen() => _host.Seen();

    public Task<IReadOnlyList<(JournalId Journal, Head Head)>> Heads() => _host.Heads();

    public Task<IReadOnlyList<Entry>> Read(JournalId journal, long from, int most) => _host.Read(journal, from, most);

    /// <summary>What is on disk of a journal; null where there is none of that id.</summary>
    public Task<IJournalView?> Journal(JournalId journal) => _host.Journal(journal);

    /// <summary>Ids that stand with several contents.</summary>
    public IReadOnlyList<FactConflict> Conflicts => _host.Conflicts;

    /// <summary>Whether a fact of that id stands in one of its journals.</summary>
    public bool Knows(FactId id) => _host.Knows(id);

    /// <summary>What its office journals declare.</summary>
    /// <param name="upTo">Or declared by then; the contest itself they always did.</param>
    public async Task<Declarations> Declared(JournalPosition? upTo = null)
    {
        var (declared, founding) = (Declarations.None, new List<Placed>());
        foreach (var (office, head) in (await Heads()).Where(h => h.Journal.Venue == VenueId.Office))
        {
            var last = Math.Min(head.Number, upTo?.Of(office) ?? head.Number);
            var least = Math.Min(1, head.Number);
            await foreach (var entry in Entries(office, Math.Max(last, least), CancellationToken.None))
            {
                if (entry.Number <= last) declared = declared.With(Placed.Of(office, entry));
                else if (entry.Fact.Type == FactType.Contest) founding.Add(Placed.Of(office, entry));
            }
        }

        var first = founding.MinBy(p => p.Fact, FactOrder.Canonical);
        return declared.Any || first is null ? declared : declared.With(first);
    }

    /// <summary>What the facts are looked at through; null for who sees them all.</summary>
    public FeedScreen? ScreenFor(string? role) => role is not null
        && (_hasPanels || Definition.Audiences.Contains(role))
        ? _screens.GetOrAdd(role, r => new FeedScreen(this, r))
        : null;

    /// <summary>All that counts, of all journals, as far as they are on disk now.</summary>
    /// <param name="upTo">Or as far as they had come by then.</param>
    public async Task<IReadOnlyList<Fact>> Facts(CancellationToken cancel, JournalPosition? upTo = null) =>
        Counted.Of(await Standing(upTo, cancel), Definition);

    /// <summary>All that stands, whether it counts or not, each fact where it stands.</summary>
    public async Task<IReadOnlyList<Placed>> Standing(JournalPosition? upTo, CancellationToken cancel)
    {
        var all = new List<Placed>();
        await foreach (var (journal, entry) in Entries(upTo, cancel)) all.Add(Placed.Of(journal, entry));
        return all;
    }

    /// <summary>Every entry of its journals that is on disk now, one journal after the other.</summary>
    /// <param name="upTo">Or that had come by then.</param>
    public async IAsyncEnumerable<(JournalId Journal, Entry Entry)> Entries(
        JournalPosition? upTo, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var (journal, head) in await Heads())
        {
            var last = Math.Min(head.Number, upTo?.Of(journal) ?? head.Number);
            await foreach (var entry in Entries(journal, last, cancel)) yield return (journal, entry);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_closed.IsCancellationRequested) return;
        await _closing.CancelAsync();
        await _taking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _snapshots.Taken().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _host.DisposeAsync();
        _closing.Dispose();
    }

    private Task Proofread() =>
        _host.Begun is { } begun ? new Proofreading(this, _ports).Run(begun, _closed) : Task.CompletedTask;

    private async Task<Refusal?> MayOverrule(FactId target, Author author)
    {
        if (FireId.TryParse(target.Value) is { } fire) return Authority.Over(fire, author, Definition);
        var venues = _host.VenuesOf(target);
        if (venues.Count == 0) return Authority.OverUnknown(target, author);
        foreach (var venue in venues)
        {
            if (await _host.Venue(venue).MayOverrule(target, author) is { } why) return why;
        }

        return null;
    }

    private async IAsyncEnumerable<Entry> Entries(
        JournalId journal, long last, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var next = 1L; next <= last;)
        {
            var entries = await Read(journal, next, Limits.OpeningBatch);
            cancel.ThrowIfCancellationRequested();
            foreach (var entry in entries.Where(e => e.Number <= last)) yield return entry;
            next = entries.Count == 0 ? last + 1 : entries[^1].Number + 1;
        }
    }

    // formats.md "Facts", column "journal of": an unknown entrant or venue is refused by the office.
    private VenueId HomeOf(Fact fact)
    {
        var place = fact.Type switch
        {
            FactType.Mark or FactType.Sample or FactType.Status or FactType.Sign or FactType.Request =>
                VenueOf(fact.Entrant),
            FactType.Clock when fact.Entrant is not null => VenueOf(fact.Entrant),
            FactType.Clock when fact["venue"].Text is { } venue => new VenueId(venue),
            _ => VenueId.Office,
        };
        return Definition.VenueIds.Contains(place) ? place : VenueId.Office;
    }

    private VenueId VenueOf(EntrantId? entrant) =>
        entrant is { } id && Definition.Roster.Find(id) is { } known ? known.Venue : VenueId.Office;
}
