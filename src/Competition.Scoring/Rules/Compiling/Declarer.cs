namespace Competition.Scoring;

/// <summary>Gives every node its inputs, values and boards by name, before any formula is read.</summary>
internal sealed class Declarer(Problems problems)
{
    private readonly List<ValueRule> _values = [];
    private int _boards;

    /// <summary>All values, in the order of the document; null where there are too many.</summary>
    public IReadOnlyList<ValueRule>? Declare(IReadOnlyList<Sketch> sketches)
    {
        foreach (var sketch in sketches)
        {
            Declare(sketch.Node, sketch.Doc);
            if (_values.Count <= Limits.Values && _boards <= Limits.Boards) continue;
            var (what, most) = _boards > Limits.Boards ? ("boards", Limits.Boards) : ("values", Limits.Values);
            problems.Add(sketch.Doc.Pointer, $"there are too many {what}", $"at most {most} at all nodes");
            return null;
        }

        return _values;
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
    }

    private ValueRule Value(Node node, string name, ValueDoc? doc)
    {
        var type = doc?.Type ?? ExpressionType.Number;
        var rule = new ValueRule { Node = node, Name = name, Index = _values.Count, Type = type };
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
