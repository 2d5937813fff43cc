namespace Competition.Scoring;

/// <summary>All entrants of a contest by id, at most <see cref="Limits.Entrants"/>.</summary>
public sealed class Roster
{
    private readonly Memberships _memberships;

    internal Roster(IReadOnlyDictionary<EntrantId, Entrant> entrants) =>
        (Entrants, _memberships) = (entrants, new Memberships(entrants.Values));

    internal static Roster Empty { get; } = new(new Dictionary<EntrantId, Entrant>());

    /// <summary>All of them; in no order.</summary>
    public IReadOnlyDictionary<EntrantId, Entrant> Entrants { get; }

    /// <summary>
    /// Reads <c>roster.json</c>. Null where there are errors: all at once, each with its pointer, at most
    /// <see cref="Limits.Errors"/>.
    /// </summary>
    public static (Roster? Roster, IReadOnlyList<DocumentError> Errors) Read(ReadOnlySpan<byte> utf8Json)
    {
        var problems = new Problems();
        var document = CanonicalJson.Read(utf8Json, problems);
        if (problems.Any) return (null, problems.All);
        var roster = new RosterReader(problems).Read(document);
        return problems.Any ? (null, problems.All) : (roster, problems.All);
    }

    /// <summary>Null where the roster has nobody of that id.</summary>
    public Entrant? Find(EntrantId id) => Entrants.GetValueOrDefault(id);

    /// <summary>The persons of a team at a node, by id (B11.21).</summary>
    internal IReadOnlyList<EntrantId> MembersOf(EntrantId team, Node at) => _memberships.MembersOf(team, at);
}
