namespace Competition.Scoring;

/// <summary>What the signals of a detector show for an entrant, and what its formulas say of it.</summary>
internal sealed class Sensors
{
    private readonly DetectorReading _reading;
    private readonly decimal _maxGap;
    private readonly HeldSample[] _held;
    private readonly Band[] _bands;
    private readonly Value[][] _others;
    private HeldSample[] _saved = [];

    public Sensors(DetectorRule rule)
    {
        (_reading, _maxGap) = (rule.Reading, rule.MaxGap);
        (_held, _bands) = (new HeldSample[_reading.Signals.Length], new Band[_reading.Signals.Length]);
        _others = Array.ConvertAll(_reading.Slots, s => new Value[s.Length]);
    }

    public bool Holds(int formula) => Evaluate(formula) is { IsMissing: false, IsTrue: true };

    public Value Evaluate(int formula)
    {
        var names = new SignalNames(_reading.Slots[formula], _held, _others[formula]);
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

    /// <summary>Whether, while all other signals stay fresh, no formula can tell this value from the present one.</summary>
    public bool IsQuiet(int signal, decimal value) => _bands[signal].Holds(value);

    public void Take(int signal, decimal value, decimal at)
    {
        ref var held = ref _held[signal];
        (held.Value, held.At, held.IsFresh) = (value, at, true);
    }

    /// <summary>After an instant: from now on, what is quiet.</summary>
    public void Rest()
    {
        for (var s = 0; s < _held.Length; s++)
            _bands[s] = _held[s].IsFresh ? Band.Around(_held[s].Value, _reading.Bounds[s]) : default;
    }

    /// <summary>The contest time at which the next signal becomes stale, unless it is sampled.</summary>
    public decimal? NextStale(Course course)
    {
        decimal? next = null;
        foreach (ref readonly var held in _held.AsSpan())
        {
            if (!held.IsFresh) continue;
            var stale = course.Time(held.At) + _maxGap;
            if (next is null || stale < next) next = stale;
        }

        return next;
    }

    /// <summary>What was last sampled long before a contest time is stale at it.</summary>
    public void Expire(decimal time, Course course)
    {
        foreach (ref var held in _held.AsSpan())
        {
            if (!held.IsFresh) continue;
            var last = course.Time(held.At);
            if (last < time && last + _maxGap <= time) held.IsFresh = false;
        }
    }

    public void Reset()
    {
        Array.Clear(_held);
        Array.Clear(_bands);
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
        Rest();
    }
}
