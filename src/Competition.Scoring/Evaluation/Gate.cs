namespace Competition.Scoring;

/// <summary>
/// Which facts of an entrant count at a node (model.md B11.6): those inside the windows of the node and of every
/// ancestor, while the clock that times them runs. Without a window all count.
/// </summary>
internal sealed class Gate
{
    private readonly List<(Timeline? Clock, decimal Opens, decimal? Closes)> _windows = [];
    private Timeline? _clock;
    private bool _shut;

    public static Gate? Of(Node node, int entrant, Reader reader)
    {
        Gate? gate = null;
        for (var n = node; n is not null; n = n.Parent)
        {
            if (n.Window is { Strict: true } window) (gate ??= new Gate()).Add(window, n, entrant, reader);
        }

        if (gate is not null) gate._clock = reader.About.Clocks.Of(node, entrant);
        return gate;
    }

    public bool Admits(decimal at)
    {
        if (_shut || _clock?.Runs(at) == false) return false;
        foreach (var (clock, opens, closes) in _windows)
        {
            var time = clock?.Elapsed(at) ?? at;
            if (time < opens || time >= closes) return false;
        }

        return true;
    }

    // What opens it may be missing: then it is closed.
    private void Add(Window window, Node node, int entrant, Reader reader)
    {
        var opens = window.Opens is { } formula ? reader.Evaluate(formula, entrant) : Value.Of(0m);
        if (opens.IsMissing)
        {
            _shut = true;
            return;
        }

        var closes = window.Limit is { } limit ? Arithmetic.Add(opens.Number, limit) : default(Value?);
        var clock = reader.About.Clocks.Of(node, entrant);
        _windows.Add((clock, opens.Number, closes is { IsMissing: false } c ? c.Number : null));
    }
}
