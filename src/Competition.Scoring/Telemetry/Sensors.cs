namespace Competition.Scoring;

/// <summary>What the signals of a detector show for an entrant, and what its formulas say of it.</summary>
internal sealed class Sensors
{
    private static readonly Value Stale = Value.Missing(MissingReason.Stale);
    private readonly DetectorReading _reading;
    private readonly Samples _samples;
    private readonly decimal _maxGap;
    private readonly long _gapTicks;
    private readonly HeldSample[] _held;
    private readonly Value[] _shown;
    private readonly Band[] _bands;
    private readonly Value[][] _others;
    private HeldSample[] _saved = [];

    public Sensors(DetectorRule rule, Samples samples)
    {
        (_reading, _maxGap, _gapTicks) = (rule.Reading, rule.MaxGap, Ticks.Before(rule.MaxGap));
        _samples = samples;
        var count = _reading.Signals.Length;
        (_held, _shown, _bands) = (new HeldSample[count], new Value[count], new Band[count]);
        _others = Array.ConvertAll(_reading.Slots, s => new Value[s.Length]);
        Reset();
    }

    public bool Holds(int formula) => Evaluate(formula) is { IsMissing: false, IsTrue: true };

    public Value Evaluate(int formula)
    {
        var names = new SignalNames(_reading.Slots[formula], _shown, _others[formula]);
        return _reading.Formulas[formula].Code.Evaluate(ref names);
    }

    /// <summary>Reads what is no signal; whether any of it is another than before.</summary>
    public bool Learn(Reader reader, int entrant)
    {
        var isOther = false;
        for (var formula = 0; formula < _others.Length; formula++)
        {
            for (var slot = 0; slot < _others[formula].Length; slot++)
            {
                if (_reading.Slots[formula][slot] >= 0) continue;
                var value = reader.Read(_reading.Formulas[formula].Sources[slot], entrant);
                isOther |= value != _others[formula][slot];
                _others[formula][slot] = value;
            }
        }

        return isOther;
    }

    /// <summary>
    /// Whether, while all other signals stay fresh, no formula can tell this value from the present one.
    /// </summary>
    public bool IsQuiet(int signal, long packed) => _bands[signal].Holds(packed);

    /// <summary>A sample that changes nothing.</summary>
    public void Hold(int signal, int row, long ticks) => (_held[signal].Row, _held[signal].Ticks) = (row, ticks);

    public void Take(int signal, int row)
    {
        _held[signal] = new HeldSample { Row = row, IsFresh = true, Ticks = _samples.Peek(row).Ticks };
        _shown[signal] = Value.Of(_samples.ValueOf(row));
    }

    /// <summary>Before an instant: samples that changed nothing show now.</summary>
    public void Look()
    {
        for (var s = 0; s < _held.Length; s++)
            _shown[s] = _held[s].IsFresh ? Value.Of(_samples.ValueOf(_held[s].Row)) : Stale;
    }

    /// <summary>After an instant: from now on, what is quiet.</summary>
    public void Rest()
    {
        for (var s = 0; s < _held.Length; s++)
            _bands[s] = _held[s].IsFresh ? Band.Around(_shown[s].Number, _reading.Bounds[s]) : Band.None;
    }

    /// <summary>An event time before which no signal can become stale: contest time goes no faster.</summary>
    public long FreshUntil()
    {
        var until = long.MaxValue;
        foreach (ref readonly var held in _held.AsSpan())
        {
            if (!held.IsFresh) continue;
            if (held.Ticks > long.MaxValue - _gapTicks) return long.MinValue;
            until = Math.Min(until, held.Ticks + _gapTicks);
        }

        return until;
    }

    /// <summary>The contest time at which the next signal becomes stale, unless it is sampled.</summary>
    public decimal? NextStale(Course course)
    {
        decimal? next = null;
        foreach (ref readonly var held in _held.AsSpan())
        {
            if (!held.IsFresh) continue;
            var stale = course.Time(_samples.AtOf(held.Row)) + _maxGap;
            if (next is null || stale < next) next = stale;
        }

        return next;
    }

    /// <summary>What was last sampled long before a contest time is stale at it.</summary>
    public void Expire(decimal time, Course course)
    {
        for (var s = 0; s < _held.Length; s++)
        {
            if (!_held[s].IsFresh) continue;
            var last = course.Time(_samples.AtOf(_held[s].Row));
            if (last >= time || last + _maxGap > time) continue;
            _held[s].IsFresh = false;
            _shown[s] = Stale;
        }
    }

    public void Reset()
    {
        Array.Clear(_held);
        Array.Fill(_bands, Band.None);
        Array.Fill(_shown, Stale);
    }

    public void Save(int slot)
    {
        var from = slot * _held.Length;
        if (from >= _saved.Length) Array.Resize(ref _saved, _held.Length * (slot == 0 ? 1 : Limits.Checkpoints + 1));
        _held.CopyTo(_saved, from);
    }

    public void GoBack(int slot)
    {
        Array.Copy(_saved, slot * _held.Length, _held, 0, _held.Length);
        Look();
        Rest();
    }
}
