namespace Competition.Scoring;

/// <summary>That something reads an input, a value or a board; a team reads it of its members.</summary>
internal readonly record struct Reading(object Subject, bool ByTeam)
{
    public static IEnumerable<Reading> Of(object subject) => subject switch
    {
        ValueRule value => OfValue(value),
        Input input => OfInput(input),
        Board board => OfBoard(board),
        _ => [],
    };

    private static IEnumerable<Reading> OfValue(ValueRule value) =>
    [
        .. OfOperator(value.Operator),
        .. new[] { value.Else, value.AtLeast, value.AtMost }.SelectMany(OfFormula),
        .. value.Node.OnStatus.Values.SelectMany(o => OfFormula(o.GetValueOrDefault(value.Name))),
    ];

    // Whether a fact counts is asked of the windows of the node and of every ancestor.
    private static IEnumerable<Reading> OfInput(Input input)
    {
        for (var node = input.Untimed ? null : input.Node; node is not null; node = node.Parent)
        {
            if (node.Window is not { Strict: true } window) continue;
            foreach (var reading in OfFormula(window.Opens)) yield return reading;
        }
    }

    private static IEnumerable<Reading> OfBoard(Board board) =>
    [
        .. OfFormula(board.Filter),
        .. OfFormula(board.Ranked),
        .. board.Keys.SelectMany(OfKey),
    ];

    private static IEnumerable<Reading> OfKey(BoardKey key) => key switch
    {
        BoardKey.By by => by.Value is { } value ? [Same(value)] : OfFormula(by.Formula),
        BoardKey.Countback countback => countback.Places.Select(Same),
        _ => [],
    };

    private static IEnumerable<Reading> OfOperator(Operator op) => op switch
    {
        Operator.Calculate calculate => OfFormula(calculate.Formula),
        Operator.Lookup lookup => OfOperator(lookup.At),
        Operator.RankOn rank => [Same(rank.Board)],
        Operator.FoldOver fold => [.. OfRows(fold.Fold.Of), .. OfFormula(fold.Fold.Where), .. OfFormula(fold.Fold.Map)],
        _ => [],
    };

    private static IEnumerable<Reading> OfRows(FoldSource rows) => rows switch
    {
        FoldSource.Names names => names.Sources.SelectMany(OfSource),
        FoldSource.Children children => children.Each.SelectMany(c => OfSource(c.Weight).Append(Same(c.Value))),
        FoldSource.TeamMembers members => [new Reading(members.Value, ByTeam: true)],
        FoldSource.Rows input => [Same(input.Input)],
        _ => [],
    };

    private static IEnumerable<Reading> OfFormula(Formula? formula) =>
        formula is null ? [] : formula.Sources.SelectMany(OfSource);

    private static IEnumerable<Reading> OfSource(NameSource? source) => source switch
    {
        NameSource.OfValue value => [Same(value.Rule)],
        NameSource.OfInput input => [Same(input.Input)],
        _ => [],
    };

    private static Reading Same(object subject) => new(subject, ByTeam: false);
}
