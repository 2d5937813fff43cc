namespace Competition.Scoring;

/// <summary>The samples that count of one signal under one id, in canonical order, and who reads them.</summary>
internal sealed class SampleColumn(Samples samples, EntrantId entrant, string signal)
{
    private int[] _rows = [];

    public EntrantId Entrant => entrant;

    public string Signal => signal;

    public required int Number { get; init; }

    public List<DetectorRun> Readers { get; } = [];

    public int Count { get; private set; }

    public Samples Samples => samples;

    public int RowAt(int place) => _rows[place];

    public void Add(int row)
    {
        if (Count == _rows.Length) Array.Resize(ref _rows, Count == 0 ? 4 : Count * 2);
        var place = Count > 0 && samples.Compare(_rows[Count - 1], row) > 0 ? PlaceOf(row) : Count;
        if (place < Count) Array.Copy(_rows, place, _rows, place + 1, Count - place);
        _rows[place] = row;
        Count++;
        if (place == Count - 1) foreach (var run in Readers) run.Wake();
        else TellLate(row);
    }

    public void Remove(int row)
    {
        var place = PlaceOf(row);
        Count--;
        Array.Copy(_rows, place + 1, _rows, place, Count - place);
        TellLate(row);
    }

    /// <summary>The first place whose sample is not before an instant.</summary>
    public int PlaceAt(decimal at, int from)
    {
        var (low, high) = (from, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (samples.AtOf(_rows[middle]) < at) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private int PlaceOf(int row)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (samples.Compare(_rows[middle], row) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private void TellLate(int row)
    {
        foreach (var run in Readers) run.Late(samples.AtOf(row));
    }
}
