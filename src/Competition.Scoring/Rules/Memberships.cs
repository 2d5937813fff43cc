namespace Competition.Scoring;

/// <summary>
/// Who belongs to which team where: a person's entry in <c>teams</c> nearest above, else <c>team</c> (B11.21).
/// </summary>
internal sealed class Memberships
{
    private readonly Dictionary<EntrantId, EntrantId[]> _everywhere;
    private readonly Entrant[] _movers;

    public Memberships(IEnumerable<Entrant> entrants)
    {
        var persons = entrants.Where(e => e.Type == EntrantType.Person)
            .OrderBy(e => e.Id.Value, StringComparer.Ordinal)
            .ToLookup(e => e.Members["teams"].Map is { Count: > 0 });
        _movers = [.. persons[true]];
        _everywhere = persons[false].Where(p => p.Team is not null)
            .GroupBy(p => p.Team.GetValueOrDefault(), p => p.Id)
            .ToDictionary(g => g.Key, g => g.ToArray());
    }

    public IReadOnlyList<EntrantId> MembersOf(EntrantId team, Node at)
    {
        var stayers = _everywhere.GetValueOrDefault(team, []);
        var movers = Array.FindAll(_movers, p => TeamOf(p, at) == team);
        if (movers.Length == 0) return stayers;
        return [.. stayers.Concat(movers.Select(p => p.Id)).OrderBy(id => id.Value, StringComparer.Ordinal)];
    }

    private static EntrantId? TeamOf(Entrant person, Node at)
    {
        var teams = person.Members["teams"].Map ?? Members.None;
        for (var node = at; node is not null; node = node.Parent)
        {
            if (teams[node.Path.Value].Text is { } team) return new EntrantId(team);
        }

        return person.Team;
    }
}
