namespace Competition.Scoring;

/// <summary>The facts that count, where scoring finds them: about an entrant, about a venue, about all.</summary>
internal sealed class Records(Rulebook rules, IImpact impact)
{
    private readonly Dictionary<EntrantId, Dossier> _entrants = [];
    private readonly Dictionary<VenueId, Dossier> _venues = [];
    private readonly Dossier _all = new();
    private readonly List<EntrantId> _ids = [];

    public Aliases Aliases { get; } = new();

    /// <summary>
    /// Clock facts for a venue or all; where there are none, contest time is <c>at</c> unless an entrant has a gun.
    /// </summary>
    public int Clocks { get; private set; }

    public int Promotes { get; private set; }

    /// <summary>
    /// Another number after every change of clocks for a venue or all, of promotes, and of who is who.
    /// </summary>
    public int Version { get; private set; }

    /// <summary>The facts on a shelf about an entrant, under whichever id they were entered.</summary>
    public ReadOnlySpan<Fact> Of(EntrantId entrant, Shelf shelf)
    {
        if (Aliases.IsPlain(entrant)) return Find(entrant) is { } own ? own.On(shelf) : default;
        var merged = new FactList();
        Aliases.IdsOf(entrant, _ids);
        foreach (var id in _ids)
        {
            foreach (var fact in Find(id) is { } dossier ? dossier.On(shelf) : default) merged.Add(fact);
        }

        return merged.Facts;
    }

    public ReadOnlySpan<Fact> OfAll(Shelf shelf) => _all.On(shelf);

    public ReadOnlySpan<Fact> OfVenue(VenueId venue, Shelf shelf) =>
        _venues.TryGetValue(venue, out var dossier) ? dossier.On(shelf) : default;

    /// <summary>Whether the entrant may have a status or a clock of its own.</summary>
    public bool HasStatus(EntrantId entrant) => !Aliases.IsPlain(entrant) || Find(entrant) is { Statuses: > 0 };

    public bool HasClock(EntrantId entrant) => !Aliases.IsPlain(entrant) || Find(entrant) is { Clocks: > 0 };

    public void Enter(Fact fact)
    {
        if (fact.Type == FactType.Alias) Bind(fact, enters: true);
        else if (Address.Of(fact, rules) is { } address) Put(fact, address, enters: true);
    }

    public void Strike(Fact fact)
    {
        if (fact.Type == FactType.Alias) Bind(fact, enters: false);
        else if (Address.Of(fact, rules) is { } address) Put(fact, address, enters: false);
    }

    private Dossier? Find(EntrantId id) => _entrants.GetValueOrDefault(id);

    private Dossier Open(Address address)
    {
        if (address.Venue is { } venue) return Open(_venues, venue);
        return address.Entrant is { } entrant ? Open(_entrants, entrant) : _all;
    }

    private static Dossier Open<TKey>(Dictionary<TKey, Dossier> dossiers, TKey key)
        where TKey : notnull =>
        dossiers.TryGetValue(key, out var dossier) ? dossier : dossiers[key] = new Dossier();

    private void Put(Fact fact, Address address, bool enters)
    {
        if (enters) Open(address).Add(address.Shelf, fact);
        else Open(address).Remove(address.Shelf, fact);
        if (address.Entrant is null) Count(address.Shelf.Type, enters ? 1 : -1);
        Tell(address);
    }

    private void Count(FactType type, int by)
    {
        if (type == FactType.Clock) Clocks += by;
        if (type == FactType.Promote) Promotes += by;
        if (type is FactType.Clock or FactType.Promote) Version++;
    }

    private void Tell(Address address)
    {
        var input = address.Shelf.Of as Input;
        if (address.Entrant is not { } id)
        {
            if (input is null) impact.OnEverybody();
            else impact.OnInput(input);
            return;
        }

        if (input is null) impact.OnEntrant(Aliases.PersonOf(id));
        else impact.OnInput(input, Aliases.PersonOf(id));
    }

    private void Bind(Fact fact, bool enters)
    {
        if (fact["alias"].Text is not { } text || fact.Entrant is null) return;
        var alias = new EntrantId(text);
        var before = Aliases.PersonOf(alias);
        if (enters) Aliases.Add(alias, fact);
        else Aliases.Remove(alias, fact);
        var after = Aliases.PersonOf(alias);
        if (before == after) return;
        Version++;
        foreach (var entrant in new[] { alias, before, after }) impact.OnEntrant(entrant);
        if (Promotes > 0) impact.OnEverybody();      // a list of the promoted may name the seat
    }
}
