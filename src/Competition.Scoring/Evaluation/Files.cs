namespace Competition.Scoring;

/// <summary>The facts about each entrant, by its number: its own dossier and those of its seats.</summary>
internal sealed class Files(Records records, Entrants entrants)
{
    private readonly Dossier[]?[] _dossiers = new Dossier[]?[entrants.Count];
    private int _bindings = -1;

    /// <summary>The facts on a shelf, under whichever id they were entered, in canonical order.</summary>
    public ReadOnlySpan<Fact> Of(int entrant, Shelf shelf)
    {
        var dossiers = DossiersOf(entrant);
        if (dossiers.Length == 1) return dossiers[0].On(shelf);
        var merged = new FactList();
        foreach (var dossier in dossiers)
        {
            foreach (var fact in dossier.On(shelf)) merged.Add(fact);
        }

        return merged.Facts;
    }

    /// <summary>Mostly there is none, and then nobody looks for it node by node.</summary>
    public bool HasStatus(int entrant)
    {
        if (records.Statuses == 0) return false;
        foreach (var dossier in DossiersOf(entrant))
        {
            if (dossier.Statuses > 0) return true;
        }

        return false;
    }

    public bool HasClock(int entrant)
    {
        if (records.OwnClocks == 0) return false;
        foreach (var dossier in DossiersOf(entrant))
        {
            if (dossier.Clocks > 0) return true;
        }

        return false;
    }

    private Dossier[] DossiersOf(int entrant)
    {
        if (_bindings != records.Bindings) Array.Clear(_dossiers);
        _bindings = records.Bindings;
        return _dossiers[entrant] ??= records.DossiersOf(entrants[entrant]);
    }
}
