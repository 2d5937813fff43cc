namespace Competition.Scoring;

/// <summary>The keys that an entrant has on a board by itself (model.md B4, B11.23).</summary>
internal sealed class SeatKeys(Board board, Reader reader)
{
    private readonly int _first = TieBreaks.FirstOf(board);
    private readonly KeyWriter _writer = new();

    /// <summary>Those before the first key that is about the equals among themselves.</summary>
    public KeyVector Of(int entrant)
    {
        for (var i = 0; i < _first; i++) Write(board.Keys[i], entrant);
        return _writer.Take();
    }

    /// <summary>Those from that key on, one by one; its own place is empty.</summary>
    public KeyVector[] Later(int entrant)
    {
        if (_first == board.Keys.Length) return [];
        var later = new KeyVector[board.Keys.Length - _first];
        for (var i = 0; i < later.Length; i++)
        {
            Write(board.Keys[_first + i], entrant);
            later[i] = _writer.Take();
        }

        return later;
    }

    public Value Read(BoardKey.By by, int entrant) =>
        by.Value is { } value ? reader.Cell(value, entrant) : reader.Evaluate(by.Formula, entrant);

    private void Write(BoardKey key, int entrant)
    {
        switch (key)
        {
            case BoardKey.By by:
                _writer.Add(Read(by, entrant), by.Step, by.Descending);
                break;
            case BoardKey.Countback countback:
                CountPlaces(countback, entrant);
                break;
            case BoardKey.CountOf count:
                CountAmounts(count, entrant);
                break;
            case BoardKey.Sorted sorted:
                Sort(sorted, entrant);
                break;
            case BoardKey.Draw:
                _writer.Add(reader.About.Attribute("lot", entrant), key.Step, descending: false);
                break;
        }
    }

    // More first places, then more second ones.
    private void CountPlaces(BoardKey.Countback countback, int entrant)
    {
        var counts = new int[countback.Depth];
        foreach (var value in countback.Places)
        {
            var place = reader.Cell(value, entrant);
            if (place.IsMissing || place.Number != decimal.Truncate(place.Number)) continue;
            if (place.Number >= 1m && place.Number <= counts.Length) counts[(int)place.Number - 1]++;
        }

        foreach (var count in counts) _writer.AddCount(count);
    }

    private void CountAmounts(BoardKey.CountOf key, int entrant)
    {
        foreach (var amount in key.Amounts)
        {
            var count = 0;
            foreach (var value in key.Of)
            {
                if (reader.Cell(value, entrant) is { IsMissing: false } cell && cell.Number == amount) count++;
            }

            _writer.AddCount(count);
        }
    }

    private void Sort(BoardKey.Sorted key, int entrant)
    {
        var scores = Scores(key.Of, entrant).Where(v => !v.IsMissing).Select(v => v.Number).ToList();
        scores.Sort();
        if (key.Descending) scores.Reverse();
        for (var i = 0; i < scores.Count - key.DropWorst; i++)
        {
            _writer.Add(Value.Of(scores[i]), key.Step, key.Descending);
        }

        _writer.AddMissing();
    }

    private IEnumerable<Value> Scores(ScoreSource source, int entrant)
    {
        if (source is ScoreSource.Children children) return children.Each.Select(v => reader.Cell(v, entrant));
        if (source is not ScoreSource.Rows { Input: var input, Column: var column }) return [];
        return reader.Bag(input, entrant).Select(row => RowColumns.Read(input, row, column));
    }
}
