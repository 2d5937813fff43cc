using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
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

    /// <summary>Whether a fact of that id stands in one of its journals.</summary>
    public bool Knows(FactId id) => _host.Knows(id);

    /// <summary>What its office journal declares.</summary>
    /// <param name="upTo">Or declared by then; the contest itself it always did.</param>
    public async Task<Declarations> Declared(JournalPosition? upTo = null)
    {
        var (office, head) = (await Heads()).Single(h => h.Journal.Venue == VenueId.Office);
        var last = Math.Clamp(upTo?.Of(office) ?? head.Number, Math.Min(1, head.Number), head.Number);
        var declared = Declarations.None;
        await foreach (var entry in Entries(office, last, CancellationToken.None)) declared = declared.With(entry.Fact);
        return declared;
    }

    /// <summary>What the facts are looked at through; null for who sees them all.</summary>
    public FeedScreen? ScreenFor(string? role) => role is not null && Definition.Audiences.Contains(role)
        ? _screens.GetOrAdd(role, r => new FeedScreen(this, r))
        : null;

    /// <summary>
    /// All that counts under the rules, of all journals, as far as they are on disk now: not what declares the
    /// contest, for its time is not the contest's.
    /// </summary>
    /// <param name="upTo">Or as far as they had come by then.</param>
    public async Task<IReadOnlyList<Fact>> Facts(CancellationToken cancel, JournalPosition? upTo = null)
    {
        var facts = new List<Fact>();
        await foreach (var (_, entry) in Entries(upTo, cancel)) facts.Add(entry.Fact);
        facts.RemoveAll(f => f.Type is FactType.Contest or FactType.Rules or FactType.Roster);
        return facts;
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

    public ValueTask DisposeAsync() => _host.DisposeAsync();

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
