namespace Competition.Scoring;

/// <summary>The detectors of an evaluation at work, for every entrant of whom there are samples.</summary>
internal sealed class Detectors(Records records, Files files, Entrants entrants)
{
    private readonly Dictionary<(DetectorRule Rule, int Entrant), DetectorRun> _runs = [];
    private readonly List<DetectorRun> _awake = [];

    /// <summary>Voids of fires that are not there (any more): a judge has to look at them (B2).</summary>
    public IEnumerable<FireId> Dangling => _runs.Values.SelectMany(r => r.Fires.Dangling.Select(at => Name(r, at)));

    public Value Read(DetectorRule rule, DetectorOutputs output, int entrant) =>
        _runs.TryGetValue((rule, entrant), out var run) ? run.Read(output) : Automaton.Unseen(output);

    /// <summary>The fires of a detector for an entrant, in order, without those that are overruled.</summary>
    public IEnumerable<FireId> Fires(DetectorRule rule, int entrant) =>
        _runs.TryGetValue((rule, entrant), out var run) ? run.Fires.All.Select(at => Name(run, at)) : [];

    /// <summary>
    /// When a detector was on for an entrant: sorted, apart, half-open, in contest time; the last may be open, and
    /// then ends where evidence ends. Together they are as long as its dwell.
    /// </summary>
    public IEnumerable<Spell> Spells(DetectorRule rule, int entrant) =>
        _runs.TryGetValue((rule, entrant), out var run) ? run.Spells : [];

    /// <summary>The voids and restores of its fires, in canonical order.</summary>
    public IReadOnlyList<Fact> Overrules(DetectorRule rule, int entrant) =>
        files.Of(entrant, new Shelf(FactType.Void, rule)).ToArray();

    /// <summary>
    /// Under circumstances that may be others than before; says whether what is read of it may be another.
    /// </summary>
    public bool Refresh(DetectorRule rule, int entrant, Reader reader)
    {
        var columns = ColumnsOf(rule, entrant);
        var overruled = Overruled(rule, entrant);
        if (!_runs.TryGetValue((rule, entrant), out var run))
        {
            if (columns.Count == 0 && overruled.Count == 0) return false;
            _runs[(rule, entrant)] = run = new DetectorRun(rule, entrant, records.Samples, _awake);
        }

        return (run.Refresh(reader, overruled, columns) & rule.Watched) != 0;
    }

    /// <summary>Takes the samples that came, and hands over whatever another reads and is another now.</summary>
    public void Advance(List<DetectorRun> changed)
    {
        foreach (var run in _awake)
        {
            if ((run.Advance() & run.Rule.Watched) != 0) changed.Add(run);
        }

        _awake.Clear();
    }

    private FireId Name(DetectorRun run, decimal at) =>
        new(run.Rule.Node.Path, entrants[run.Entrant], run.Rule.Name, at);

    private List<(SampleColumn Column, int Signal)> ColumnsOf(DetectorRule rule, int entrant)
    {
        var columns = new List<(SampleColumn, int)>();
        var signals = rule.Reading.Signals;
        foreach (var id in records.Aliases.IdsOf(entrants[entrant]))
        {
            for (var s = 0; s < signals.Length; s++)
            {
                if (records.Samples.ColumnOf(id, signals[s]) is { } column) columns.Add((column, s));
            }
        }

        return columns;
    }

    // However a fire is written, the last void or restore of it stands (B11.7).
    private HashSet<decimal> Overruled(DetectorRule rule, int entrant)
    {
        var overruled = new HashSet<decimal>();
        foreach (var act in files.Of(entrant, new Shelf(FactType.Void, rule)))
        {
            if (FireId.TryParse(act["target"].Text ?? "") is not { At: var at }) continue;
            if (act.Type == FactType.Void) overruled.Add(at);
            else overruled.Remove(at);
        }

        return overruled;
    }
}
