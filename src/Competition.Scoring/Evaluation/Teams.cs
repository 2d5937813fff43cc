namespace Competition.Scoring;

/// <summary>Who is in which team at a node (model.md B11.21), both ways.</summary>
internal sealed class Teams(Entrants entrants)
{
    private readonly Dictionary<Node, Lineup> _lineups = [];

    /// <summary>The members of a team, in order of their ids.</summary>
    public IReadOnlyList<int> MembersOf(Node node, int team) => At(node).Members.GetValueOrDefault(team, []);

    /// <summary>The team of a person; -1 for one without.</summary>
    public int TeamOf(Node node, int person) => At(node).Teams.GetValueOrDefault(person, -1);

    private Lineup At(Node node)
    {
        if (!_lineups.TryGetValue(node, out var lineup)) _lineups[node] = lineup = Read(node);
        return lineup;
    }

    private Lineup Read(Node node)
    {
        var lineup = new Lineup([], []);
        for (var team = 0; team < entrants.Count; team++)
        {
            if (entrants.TypeOf(team) is EntrantType.Person or EntrantType.Alias) continue;
            var persons = entrants.Roster.MembersOf(entrants[team], node);
            int[] members = [.. persons.Select(entrants.NumberOf).Where(m => m >= 0).Order()];
            lineup.Members[team] = members;
            foreach (var member in members) lineup.Teams[member] = team;
        }

        return lineup;
    }

    private sealed record Lineup(Dictionary<int, int[]> Members, Dictionary<int, int> Teams);
}
