namespace Competition.Scoring;

/// <summary>Gives every node its inputs, detectors, values and boards by name, before any formula is read.</summary>
internal sealed class Declarer(Problems problems)
{
    private readonly List<ValueRule> _values = [];
    private int _boards;
    private int _detectors;

    /// <summary>All values, in the order of the document; null where there are too many.</summary>
    public IReadOnlyList<ValueRule>? Declare(IReadOnlyList<Sketch> sketches)
    {
        foreach (var sketch in sketches)
        {
            Declare(sketch.Node, sketch.Doc);
            if (TooMany() is not { } many) continue;
            problems.Add(sketch.Doc.Pointer, $"there are too many {many.What}", $"at most {many.Most} at all nodes");
            return null;
        }

        return _values;
    }

    private (string What, int Most)? TooMany()
    {
        if (_boards > Limits.Boards) return ("boards", Limits.Boards);
        if (_detectors > Limits.Detectors) return ("detectors", Limits.Detectors);
        return _values.Count > Limits.Values ? ("values", Limits.Values) : null;
    }

    private void Declare(Node node, NodeDoc doc)
    {
        var inputs = new Dictionary<string, Input>(StringComparer.Ordinal);
        foreach (var (name, input) in doc.Inputs)
        {
            if (input is not null) inputs[name] = input.Make(node, name);
        }

        var values = new Dictionary<string, ValueRule>(StringComparer.Ordinal);
        foreach (var (name, value) in doc.Values) values[name] = Value(node, name, value);
        var boards = new Dictionary<string, Board>(StringComparer.Ordinal);
        foreach (var (name, board) in doc.Boards)
        {
            if (board is not null) boards[name] = Board(node, name, board);
        }

        (node.Inputs, node.Values, node.Boards) = (inputs, values, boards);
        DeclareTelemetry(node, doc);
    }

    private void DeclareTelemetry(Node node, NodeDoc doc)
    {
        node.Signals = doc.Signals.Values.OfType<Signal>().ToDictionary(s => s.Name, StringComparer.Ordinal);
        var detectors = new Dictionary<string, DetectorRule>(StringComparer.Ordinal);
        foreach (var (name, detector) in doc.Detectors)
        {
            if (detector is not null) detectors[name] = detector.Make(node, name);
        }

        node.Detectors = detectors;
        _detectors += detectors.Count;
    }

    private ValueRule Value(Node node, string name, ValueDoc? doc)
    {
        var type = doc?.Type ?? ExpressionType.Number;
        var rule = new ValueRule
        {
            Node = node, Name = name, Index = _values.Count, Type = type, Title = doc?.Title, Unit = doc?.Unit,
        };
        _values.Add(rule);
        return rule;
    }

    private Board Board(Node node, string name, BoardDoc doc)
    {
        _boards++;
        return new Board
        {
            Node = node, Name = name, Title = doc.Title, Entrants = doc.Entrants, Ties = doc.Ties,
            FilterAttributes = doc.FilterAttributes, UnrankedAs = doc.UnrankedAs, Unranked = doc.Unranked,
        };
    }
}
