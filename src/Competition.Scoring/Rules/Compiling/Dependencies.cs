namespace Competition.Scoring;

/// <summary>
/// What each cell of the template reads directly. A cell is a <see cref="ValueRule"/>, a <see cref="Board"/>, an
/// <see cref="Input"/> (the facts that count), a <see cref="DetectorRule"/>, or a <see cref="Node"/> for its window.
/// </summary>
internal static class Dependencies
{
    public static IEnumerable<object> Of(object cell) => cell switch
    {
        ValueRule value => Of(value),
        Board board => Of(board),
        Input input => Of(input),
        DetectorRule detector => Windows(detector.Node).Concat(detector.Formulas.SelectMany(Of)),
        Node { Window.Opens: { } opens } => Of(opens),
        _ => [],
    };

    /// <summary>Any operator inside that ranges over other entrants.</summary>
    public static bool ReadsOthers(Operator op) => op switch
    {
        Operator.RankOn => true,
        Operator.FoldOver { Fold.Of: FoldSource.TeamMembers } => true,
        Operator.Lookup lookup => ReadsOthers(lookup.At),
        _ => false,
    };

    private static IEnumerable<object> Of(ValueRule value) =>
        Of(value.Operator)
            .Concat(Of(value.Else)).Concat(Of(value.AtLeast)).Concat(Of(value.AtMost))
            .Concat(value.Node.OnStatus.Values.SelectMany(o => Of(o.GetValueOrDefault(value.Name))));

    private static IEnumerable<object> Of(Board board) =>
        board.Keys.SelectMany(Of).Concat(Of(board.Ranked)).Concat(Of(board.Filter));

    private static IEnumerable<object> Of(Input input) => input.Untimed ? [] : Windows(input.Node);

    /// <summary>The windows that decide which facts count at a node (B11.6).</summary>
    private static IEnumerable<object> Windows(Node at)
    {
        for (var node = at; node is not null; node = node.Parent)
        {
            if (node.Window is { Strict: true }) yield return node;
        }
    }

    private static IEnumerable<object> Of(BoardKey key) => key switch
    {
        BoardKey.By by => Of(by.Formula),
        BoardKey.Countback countback => countback.Places,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "no such key"),
    };

    private static IEnumerable<object> Of(Operator op) => op switch
    {
        Operator.Calculate calculate => Of(calculate.Formula),
        Operator.Lookup lookup => Of(lookup.At),
        Operator.RankOn rank => [rank.Board],
        Operator.FoldOver { Fold: var fold } => Of(fold.Of).Concat(Of(fold.Where)).Concat(Of(fold.Map)),
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, "no such operator"),
    };

    private static IEnumerable<object> Of(FoldSource source) => source switch
    {
        FoldSource.Names names => names.Sources.SelectMany(Of),
        FoldSource.Children children => children.Each.SelectMany(c => Of(c.Weight).Prepend(c.Value)),
        FoldSource.TeamMembers members => [members.Value],
        FoldSource.Rows rows => [rows.Input],
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "no such source"),
    };

    private static IEnumerable<object> Of(Formula? formula) => formula?.Sources.SelectMany(Of) ?? [];

    private static IEnumerable<object> Of(NameSource? source) => source switch
    {
        NameSource.OfValue value => [value.Rule],
        NameSource.OfInput input => [input.Input],
        NameSource.OfDetector detector => [detector.Detector],
        _ => [],
    };
}
