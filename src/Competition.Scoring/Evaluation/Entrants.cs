namespace Competition.Scoring;

/// <summary>The entrants whose cells an evaluation computes, numbered in ordinal order of their ids.</summary>
internal sealed class Entrants
{
    private readonly EntrantId[] _ids;
    private readonly Entrant?[] _lines;
    private readonly Dictionary<EntrantId, int> _numbers;
    private readonly VenueId[] _venues;
    private readonly int[] _places;

    private Entrants(Roster roster, IEnumerable<EntrantId> ids)
    {
        Roster = roster;
        _ids = [.. ids.OrderBy(id => id.Value, StringComparer.Ordinal)];
        _lines = [.. _ids.Select(roster.Find)];
        _numbers = _ids.Select((id, number) => (id, number)).ToDictionary(e => e.id, e => e.number);
        _venues = [.. Enumerable.Range(0, Count).Select(VenueOf).Distinct()];
        var places = _venues.Select((venue, place) => (venue, place)).ToDictionary(v => v.venue, v => v.place);
        _places = [.. Enumerable.Range(0, Count).Select(e => places[VenueOf(e)])];
    }

    public Roster Roster { get; }

    public int Count => _ids.Length;

    public EntrantId this[int number] => _ids[number];

    public static Entrants All(Roster roster) => new(roster, roster.Entrants.Keys);

    public static Entrants Only(Roster roster, EntrantId entrant) => new(roster, [entrant]);

    /// <summary>-1 for one whose cells are not computed here.</summary>
    public int NumberOf(EntrantId id) => _numbers.GetValueOrDefault(id, -1);

    /// <summary>Its line in the roster, if it has one.</summary>
    public Entrant? Line(int number) => _lines[number];

    public EntrantType TypeOf(int number) => _lines[number]?.Type ?? EntrantType.Person;

    public VenueId VenueOf(int number) => _lines[number]?.Venue ?? VenueId.Office;

    /// <summary>The venues that anybody is at.</summary>
    public IReadOnlyList<VenueId> Venues => _venues;

    /// <summary>The place of an entrant's venue among <see cref="Venues"/>.</summary>
    public int PlaceOf(int number) => _places[number];
}
