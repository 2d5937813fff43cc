using System.Collections.Concurrent;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>The actors and feeds of a contest under one definition; a replaced contest gets new ones.</summary>
internal sealed class RunningContest : IAsyncDisposable
{
    private readonly EmbeddedHost _host;
    private readonly ConcurrentDictionary<string, FeedScreen> _screens = new(StringComparer.Ordinal);

    public RunningContest(Definition definition, HostPorts ports, EngineSettings settings)
    {
        Definition = definition;
        Feeds = new BoardFeeds(definition);
        var press = new BoardPress(Feeds, definition, settings.PublishEvery, ports.Time);
        _host = new EmbeddedHost(definition, ports, press);
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
    }

    public Task<Receipt> Submit(Fact fact, Author author) => _host.Venue(HomeOf(fact)).Submit(fact, author);

    public Task Settle() => _host.Settle();

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
    public async Task<Declarations> Declared()
    {
        List<(JournalId, Head)> offices = [.. (await Heads()).Where(h => h.Journal.Venue == VenueId.Office)];
        var entries = await Entries(offices, CancellationToken.None);
        return entries.Aggregate(Declarations.None, (declared, entry) => declared.With(entry));
    }

    /// <summary>What the facts are looked at through; null for who sees them all.</summary>
    public FeedScreen? ScreenFor(string? role) => role is not null && Definition.Audiences.Contains(role)
        ? _screens.GetOrAdd(role, r => new FeedScreen(this, r))
        : null;

    /// <summary>All that counts, of all journals, as far as they are on disk now.</summary>
    public async Task<IReadOnlyList<Fact>> Facts(CancellationToken cancel) =>
        Counted.Of(await Entries(await Heads(), cancel), Definition);

    /// <summary>All that stands in journals up to these heads.</summary>
    public async Task<IReadOnlyList<Placed>> Entries(
        IReadOnlyList<(JournalId Journal, Head Head)> heads, CancellationToken cancel)
    {
        var placed = new List<Placed>();
        foreach (var (journal, head) in heads)
        {
            for (var next = 1L; next <= head.Number;)
            {
                var entries = await Read(journal, next, Limits.OpeningBatch);
                cancel.ThrowIfCancellationRequested();
                placed.AddRange(entries.Where(e => e.Number <= head.Number).Select(e => Placed.Of(journal, e)));
                next = entries.Count == 0 ? head.Number + 1 : entries[^1].Number + 1;
            }
        }

        return placed;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    // formats.md "Facts", column "journal of": an unknown entrant or venue is refused by the office.
    private VenueId HomeOf(Fact fact)
    {
        var place = fact.Type switch
        {
            FactType.Mark or FactType.Sample or FactType.Status => VenueOf(fact.Entrant),
            FactType.Clock when fact.Entrant is not null => VenueOf(fact.Entrant),
            FactType.Clock when fact["venue"].Text is { } venue => new VenueId(venue),
            _ => VenueId.Office,
        };
        return Definition.VenueIds.Contains(place) ? place : VenueId.Office;
    }

    private VenueId VenueOf(EntrantId? entrant) =>
        entrant is { } id && Definition.Roster.Find(id) is { } known ? known.Venue : VenueId.Office;
}
