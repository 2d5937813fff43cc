namespace Competition.Scoring;

/// <summary>
/// A detector at work for one entrant: knows its circumstances and its samples, and what it was last told.
/// </summary>
internal sealed class DetectorRun
{
    private readonly List<DetectorRun> _awake;
    private readonly Sensors _sensors;
    private readonly Walk _walk;
    private Course? _course;
    private List<(SampleColumn Column, int Signal)> _columns = [];
    private decimal? _late;
    private bool _isAwake;

    /// <param name="awake">Where a run puts itself when there is something to read.</param>
    public DetectorRun(DetectorRule rule, int entrant, Samples samples, List<DetectorRun> awake)
    {
        (Rule, Entrant, _awake, _sensors) = (rule, entrant, awake, new Sensors(rule, samples));
        Fires = new Fires(rule.Limit);
        _walk = new Walk(samples, _sensors, Automaton.Of(rule, _sensors, Fires));
    }

    public DetectorRule Rule { get; }

    public int Entrant { get; }

    public Fires Fires { get; }

    public IEnumerable<Spell> Spells => _walk.Spells;

    public Value Read(DetectorOutputs output) => _walk.Read(output);

    /// <summary>There is something to read.</summary>
    public void Wake()
    {
        if (!_isAwake) _awake.Add(this);
        _isAwake = true;
    }

    /// <summary>A sample came or went before others.</summary>
    public void Late(decimal at)
    {
        if (_late is not { } earlier || at < earlier) _late = at;
        Wake();
    }

    /// <summary>Goes on under these circumstances; from the start, if they are others than before.</summary>
    public DetectorOutputs Refresh(
        Reader reader, HashSet<decimal> overruled, List<(SampleColumn Column, int Signal)> columns)
    {
        var course = Course.Of(Rule.Node, Entrant, reader);
        var isOther = _sensors.Learn(reader, Entrant) | Fires.Overrule(overruled) | !course.Equals(_course);
        if (!columns.SequenceEqual(_columns)) Subscribe(columns);
        else if (!isOther) return Advance();
        _course = course;
        _walk.Start(course, _columns);
        return Advance() | DetectorOutputs.All;
    }

    /// <summary>Reads what there is to read; says what of it is another now.</summary>
    public DetectorOutputs Advance()
    {
        (_isAwake, var late) = (false, _late);
        _late = null;
        return _walk.Advance(late);
    }

    private void Subscribe(List<(SampleColumn Column, int Signal)> columns)
    {
        foreach (var (column, _) in _columns) column.Readers.Remove(this);
        foreach (var (column, _) in columns) column.Readers.Add(this);
        _columns = columns;
    }
}
