namespace Competition.Scoring;

/// <summary>Makes dirty what reads a cell that changed: of the same entrant, its team, whom it faces, or all.</summary>
internal sealed class Spreading(Dirt dirt, Teams teams, Pairings pairings, Circumstances about)
{
    private readonly Entrants _entrants = about.Entrants;

    public void Of(Vertex vertex, int entrant)
    {
        foreach (var reader in vertex.Readers) dirt.Add(reader.Number, entrant);
        foreach (var reader in vertex.TeamReaders) ToTeam(reader, entrant);
        foreach (var (reader, bouts) in vertex.OpponentReaders) ToOpponents(reader, bouts, entrant);
    }

    /// <summary>A statistic: whoever asks as one of these types.</summary>
    public void ToTypes(Vertex statistic, List<EntrantType> types)
    {
        if (types.Count == 0) return;
        for (var entrant = 0; entrant < _entrants.Count; entrant++)
        {
            if (types.Contains(_entrants.TypeOf(entrant))) Of(statistic, entrant);
        }
    }

    /// <summary>The instant: of states only those that are on.</summary>
    public void Time(Vertex instant, List<int> entrants)
    {
        foreach (var entrant in entrants)
        {
            Of(instant, entrant);
            foreach (var state in instant.WhileOn)
            {
                if (state.Subject is Input input && about.States.IsOn(input, entrant)) dirt.Add(state.Number, entrant);
            }
        }
    }

    private void ToTeam(Vertex reader, int member)
    {
        if (reader.Subject is not ValueRule rule) return;
        if (teams.TeamOf(rule.Node, member) is >= 0 and var team) dirt.Add(reader.Number, team);
    }

    private void ToOpponents(Vertex reader, Input bouts, int opponent)
    {
        foreach (var facing in pairings.Facing(bouts, _entrants[opponent]))
        {
            if (facing is not { } id) dirt.AddOfVertex(reader.Number);
            else if (_entrants.NumberOf(id) is >= 0 and var entrant) dirt.Add(reader.Number, entrant);
        }
    }
}
