namespace Competition.Scoring;

/// <summary>All entrants of a contest by id.</summary>
public sealed class Roster
{
    private readonly Memberships _memberships;

    internal Roster(IReadOnlyDictionary<EntrantId, Entrant> entrants) =>
        (Entrants, _memberships) = (entrants, new Memberships(entrants.Values));

    public static Roster Empty { get; } = new(new Dictionary<EntrantId, Entrant>());

    public IReadOnlyDictionary<EntrantId, Entrant> Entrants { get; }

    /// <summary>Reads <c>roster.json</c>; the roster is null when there are errors.</summary>
    public static (Roster? Roster, IReadOnlyList<DocumentError> Errors) Read(ReadOnlySpan<byte> utf8Json)
    {
        var problems = new Problems();
        var document = CanonicalJson.Read(utf8Json, problems);
        if (problems.Any) return (null, problems.All);
        var roster = new RosterReader(problems).Read(document);
        return problems.Any ? (null, problems.All) : (roster, problems.All);
    }

    public Entrant? Find(EntrantId id) => Entrants.GetValueOrDefault(id);

    /// <summary>The persons of a team at a node, by id (B11.21).</summary>
    public IReadOnlyList<EntrantId> MembersOf(EntrantId team, Node at) => _memberships.MembersOf(team, at);
}
