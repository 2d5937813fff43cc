namespace Competition.Scoring;

/// <summary>
/// All samples held, compact: 32 bytes a sample, 4 to 8 for its place in the column of its signal, 5 to 11 to find
/// it by id. One with more members than it needs is held as a fact beside.
/// </summary>
internal sealed class Samples
{
    private const int PlainMembers = 6;
    private readonly SampleRows _rows = new();
    private readonly SampleIds _ids;
    private readonly List<(decimal At, decimal Value)> _wide = [];
    private readonly List<SampleColumn> _columns = [];
    private readonly Dictionary<(EntrantId, string), SampleColumn> _byName = [];

    public Samples() => _ids = new SampleIds(_rows);

    /// <summary>Nothing but what a sample needs: its row is all that there is to keep.</summary>
    public static bool IsPlain(Fact fact) =>
        fact is { Type: FactType.Sample, Content.Count: PlainMembers } && IsSample(fact);

    /// <summary>One that a detector can see.</summary>
    public static bool IsSample(Fact fact) =>
        fact is { Type: FactType.Sample, Entrant: not null } && fact["signal"].Text is not null
        && fact["v"].Number is not null;

    public int Find(FactId id) => _ids.Find(id);

    public SampleColumn? ColumnOf(EntrantId entrant, string signal) => _byName.GetValueOrDefault((entrant, signal));

    public decimal AtOf(int row)
    {
        ref readonly var sample = ref _rows[row];
        return sample.IsWide ? _wide[(int)sample.Value].At : Ticks.Seconds(sample.At);
    }

    /// <summary>When and what, as it compares at no cost; of a wide one the end of all time.</summary>
    public (long Ticks, long Packed) Peek(int row)
    {
        ref readonly var sample = ref _rows[row];
        return (sample.At, sample.Value);
    }

    public decimal ValueOf(int row)
    {
        ref readonly var sample = ref _rows[row];
        return sample.IsWide ? _wide[(int)sample.Value].Value : PackedNumber.Unpack(sample.Value);
    }

    public FactId IdOf(int row) => _ids.IdOf(row);

    /// <summary>The canonical order; of two samples of one instant the one with the greater id is later.</summary>
    public int Compare(int a, int b)
    {
        var byTime = _rows[a].At.CompareTo(_rows[b].At);
        if (byTime == 0 || _rows[a].IsWide || _rows[b].IsWide) byTime = AtOf(a).CompareTo(AtOf(b));
        return byTime != 0 ? byTime : IdOf(a).CompareTo(IdOf(b));
    }

    public bool IsSame(int row, Fact fact)
    {
        var column = _columns[_rows[row].Column];
        return IsPlain(fact) && AtOf(row) == fact.At && ValueOf(row) == fact["v"].Number
            && column.Entrant == fact.Entrant && column.Signal == fact["signal"].Text;
    }

    /// <summary>The fact of a plain sample, as it was.</summary>
    public Fact FactOf(int row)
    {
        var column = _columns[_rows[row].Column];
        return new Fact(new Members(
        [
            new("id", Datum.Of(IdOf(row).Value)), new("type", Datum.Of(FactTypes.Word(FactType.Sample))),
            new("at", Datum.Of(AtOf(row))), new("entrant", Datum.Of(column.Entrant.Value)),
            new("signal", Datum.Of(column.Signal)), new("v", Datum.Of(ValueOf(row))),
        ]));
    }

    /// <summary>Holds a sample, which does not count yet.</summary>
    public int Add(Fact fact, out SampleColumn? opened)
    {
        var (entrant, signal) = (fact.Entrant.GetValueOrDefault(), fact["signal"].Text ?? "");
        opened = null;
        if (!_byName.TryGetValue((entrant, signal), out var column)) column = opened = Open(entrant, signal);
        var row = new SampleRow { Column = column.Number };
        _ids.Name(fact.Id, ref row);
        Pack(fact.At, fact["v"].Number.GetValueOrDefault(), ref row);
        var added = _rows.Add(row);
        _ids.Add(added);
        return added;
    }

    /// <summary>It counts from now on, or no longer.</summary>
    public void Count(int row, bool counts)
    {
        ref var sample = ref _rows[row];
        if (sample.Counts == counts) return;
        sample.Counts = counts;
        if (counts) _columns[sample.Column].Add(row);
        else _columns[sample.Column].Remove(row);
    }

    public void Remove(int row)
    {
        Count(row, counts: false);
        _ids.Remove(row);
    }

    private SampleColumn Open(EntrantId entrant, string signal)
    {
        var column = new SampleColumn(this, entrant, signal) { Number = _columns.Count };
        _columns.Add(column);
        return _byName[(entrant, signal)] = column;
    }

    private void Pack(decimal at, decimal value, ref SampleRow row)
    {
        row.IsWide = !Ticks.TryOf(at, out row.At) | !PackedNumber.TryPack(value, out row.Value);
        if (!row.IsWide) return;
        (row.At, row.Value) = (long.MaxValue, _wide.Count);
        _wide.Add((at, value));
    }
}
