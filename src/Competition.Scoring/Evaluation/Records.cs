namespace Competition.Scoring;

/// <summary>The facts that count, where scoring finds them: about an entrant, about a venue, about all.</summary>
internal sealed class Records(Rulebook rules, IImpact impact)
{
    private readonly Dictionary<EntrantId, Dossier> _entrants = [];
    private readonly Dictionary<VenueId, Dossier> _venues = [];
    private readonly Dictionary<Input, FactList> _contested = [];
    private readonly Dossier _all = new();
    private Pairings? _pairings;

    public Aliases Aliases { get; } = new();

    public Samples Samples { get; } = new();

    public Pairings Pairings => _pairings ??= new Pairings(Aliases);

    /// <summary>The evaluation instant: facts count up to it (B11.4).</summary>
    public decimal UpTo { get; private set; }

    /// <summary>Clock facts for a venue or all.</summary>
    public int Clocks { get; private set; }

    /// <summary>Clock facts for one entrant.</summary>
    public int OwnClocks { get; private set; }

    public int Statuses { get; private set; }

    public int Promotes { get; private set; }

    /// <summary>Another number after every change of who is who.</summary>
    public int Bindings { get; private set; }

    /// <summary>
    /// Another number after every change of clocks for a venue or all, of promotes, and of who is who.
    /// </summary>
    public int Version { get; private set; }

    /// <summary>The dossiers about an entrant, until the next <see cref="Bindings"/>.</summary>
    public Dossier[] DossiersOf(EntrantId entrant) => [.. Aliases.IdsOf(entrant).Select(id => Open(_entrants, id))];

    public ReadOnlySpan<Fact> OfAll(Shelf shelf) => _all.On(shelf);

    public ReadOnlySpan<Fact> OfVenue(VenueId venue, Shelf shelf) =>
        _venues.TryGetValue(venue, out var dossier) ? dossier.On(shelf) : default;

    /// <summary>All facts of an exclusive state, whomever they are about, in canonical order.</summary>
    public ReadOnlySpan<Fact> Contested(Input input) =>
        _contested.TryGetValue(input, out var facts) ? facts.Facts : default;

    public void MoveTo(decimal instant)
    {
        if (UpTo == instant) return;
        UpTo = instant;
        impact.OnInstant();
    }

    public void Enter(Fact fact)
    {
        if (fact.Type == FactType.Alias) Bind(fact, enters: true);
        else if (Samples.IsSample(fact)) Samples.Count(Hold(fact), counts: true);
        else if (Address.Of(fact, rules) is { } address) Put(fact, address, enters: true);
    }

    public void Strike(Fact fact)
    {
        if (fact.Type == FactType.Alias) Bind(fact, enters: false);
        else if (Samples.IsSample(fact)) Samples.Remove(Samples.Find(fact.Id));
        else if (Address.Of(fact, rules) is { } address) Put(fact, address, enters: false);
    }

    /// <summary>Holds a sample, which does not count yet; its row.</summary>
    public int Hold(Fact sample)
    {
        var row = Samples.Add(sample, out var opened);
        if (opened is not null) impact.OnSignal(opened.Signal, Aliases.PersonOf(opened.Entrant));
        return row;
    }

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
        Count(address, enters ? 1 : -1);
        if (address.Shelf.Of is Input input) Cross(fact, input, enters);
        Tell(address);
    }

    private void Cross(Fact fact, Input input, bool enters)
    {
        if (enters) Pairings.Add(input, fact);
        else Pairings.Remove(input, fact);
        if (!input.Exclusive) return;
        if (!_contested.TryGetValue(input, out var facts)) _contested[input] = facts = new FactList();
        if (enters) facts.Add(fact);
        else facts.Remove(fact);
    }

    private void Count(Address address, int by)
    {
        var type = address.Shelf.Type;
        if (type == FactType.Status) Statuses += by;
        if (type == FactType.Clock && address.Entrant is not null) OwnClocks += by;
        else if (type == FactType.Clock) Clocks += by;
        if (type == FactType.Promote) Promotes += by;
        if (address.Entrant is null && type is FactType.Clock or FactType.Promote) Version++;
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

        if (address.Shelf.Of is DetectorRule detector) impact.OnDetector(detector, Aliases.PersonOf(id));
        else if (input is null) impact.OnEntrant(Aliases.PersonOf(id));
        else if (input.Exclusive) impact.OnInput(input);
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
        Bindings++;
        Version++;
        foreach (var entrant in new[] { alias, before, after }) impact.OnEntrant(entrant);
        foreach (var (input, entrant) in Pairings.Naming(alias)) TellOf(input, entrant);
        if (Promotes > 0) impact.OnEverybody();      // a list of the promoted may name the seat
    }

    private void TellOf(Input bouts, EntrantId? entrant)
    {
        if (entrant is { } one) impact.OnInput(bouts, one);
        else impact.OnInput(bouts);
    }
}
