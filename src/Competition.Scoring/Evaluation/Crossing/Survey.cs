namespace Competition.Scoring;

/// <summary>One statistic: of each entrant what it contributes, of each type of entrants the tally of that.</summary>
internal sealed class Survey(Statistic statistic, Reader reader)
{
    private readonly Entrants _entrants = reader.About.Entrants;
    private readonly decimal?[] _contributed = new decimal?[reader.About.Entrants.Count];
    private readonly Tally?[] _tallies = new Tally?[Enum.GetValues<EntrantType>().Length];
    private readonly Value[] _told = new Value[Enum.GetValues<EntrantType>().Length];

    /// <summary>What an entrant of that type reads; a seat that nobody is bound to has no field of its own.</summary>
    public Value For(EntrantType asking) => TallyOf(statistic.Entrants ?? asking).Result;

    /// <summary>Counts these entrants anew.</summary>
    /// <returns>The types of those whose reading is another one now.</returns>
    public List<EntrantType> Recount(List<int> entrants)
    {
        foreach (var entrant in entrants) Recount(entrant);
        var changed = new List<EntrantType>();
        foreach (var asking in Enum.GetValues<EntrantType>())
        {
            var result = For(asking);
            if (_told[(int)asking] == result) continue;
            _told[(int)asking] = result;
            changed.Add(asking);
        }

        return changed;
    }

    private void Recount(int entrant)
    {
        var (before, now) = (_contributed[entrant], Contribution(entrant));
        if (before == now) return;
        var tally = TallyOf(_entrants.TypeOf(entrant));
        if (before is { } gone) tally.Remove(gone);
        if (now is { } come) tally.Add(come);
        _contributed[entrant] = now;
    }

    private decimal? Contribution(int entrant)
    {
        var type = statistic.Entrants ?? _entrants.TypeOf(entrant);
        var filter = new Participation(statistic.Of.Node, type, statistic.FilterAttributes, statistic.Filter);
        if (!filter.Holds(entrant, reader)) return null;
        var value = reader.Cell(statistic.Of, entrant);
        return value.IsMissing ? null : value.Number;
    }

    private Tally TallyOf(EntrantType type) => _tallies[(int)type] ??= new Tally(statistic.Kind);
}
