namespace Competition.Scoring;

/// <summary>
/// What each cell of the template reads directly. A cell is a <see cref="ValueRule"/>, a <see cref="Board"/>, an
/// <see cref="Input"/> (the facts that count), a <see cref="DetectorRule"/>, a <see cref="Statistic"/>, the
/// <see cref="Instant"/>, or a <see cref="Node"/> for its window.
/// </summary>
internal static class Dependencies
{
    public static IEnumerable<object> Of(object cell) => cell switch
    {
        ValueRule value => Of(value),
        Board board => Of(board),
        Input input => Of(input),
        DetectorRule detector => Windows(detector.Node).Concat(detector.Formulas.SelectMany(Of)),
        Statistic statistic => Of(statistic.Filter).Prepend(statistic.Of),
        Node { Window.Opens: { } opens } => Of(opens),
        _ => [],
    };

    /// <summary>Looks, by itself, at other entrants or at the time.</summary>
    public static bool Crosses(object cell) => cell switch
    {
        Board or Statistic or Instant => true,
        Input input => input.Exclusive,
        ValueRule { Operator: var op } => Innermost(op) switch
        {
            Operator.RankOn or Operator.FieldOf => true,
            Operator.FoldOver { Fold.Of: FoldSource.TeamMembers or FoldSource.Opponents } => true,
            _ => false,
        },
        _ => false,
    };

    /// <summary>Through tables, the operator that is looked up.</summary>
    public static Operator Innermost(Operator op) => op is Operator.Lookup lookup ? Innermost(lookup.At) : op;

    /// <summary>What the formulas of a value name, but for overrides by status.</summary>
    public static IEnumerable<NameSource> Names(ValueRule value) =>
        new[] { (Innermost(value.Operator) as Operator.Calculate)?.Formula, value.Else, value.AtLeast, value.AtMost }
            .OfType<Formula>().SelectMany(f => f.Sources);

    private static IEnumerable<object> Of(ValueRule value) =>
        Of(value.Operator)
            .Concat(Of(value.Else)).Concat(Of(value.AtLeast)).Concat(Of(value.AtMost))
            .Concat(value.Node.OnStatus.Values.SelectMany(o => Of(o.GetValueOrDefault(value.Name))));

    private static IEnumerable<object> Of(Board board) =>
        board.Keys.SelectMany(Of).Concat(Of(board.Ranked)).Concat(Of(board.Filter))
            .Concat(board.Awards?.By is { } by ? [by] : []);

    /// <summary>What decides which of its facts count, and how much of a state; a state goes on with time.</summary>
    private static IEnumerable<object> Of(Input input)
    {
        if (input.Kind == InputKind.State) return Windows(input.Node).Prepend(Instant.Now);
        return input.Untimed ? [] : Windows(input.Node);
    }

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
        BoardKey.CountOf count => count.Of,
        BoardKey.Sorted { Of: ScoreSource.Children children } => children.Each,
        BoardKey.Sorted { Of: ScoreSource.Rows rows } => [rows.Input],
        BoardKey.HeadToHead bouts => [bouts.Bouts],
        BoardKey.Duel duel => duel.Of,
        BoardKey.Draw => [],
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "no such key"),
    };

    private static IEnumerable<object> Of(Operator op) => op switch
    {
        Operator.Calculate calculate => Of(calculate.Formula),
        Operator.Lookup lookup => Of(lookup.At),
        Operator.RankOn rank => [rank.Board],
        Operator.FieldOf field => [field.Statistic],
        Operator.Accrue accrual => Of(accrual.Rate).Concat(Of(accrual.While)),
        Operator.FoldOver { Fold: var fold } => Of(fold.Of).Concat(Of(fold.Where)).Concat(Of(fold.Map)),
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, "no such operator"),
    };

    private static IEnumerable<object> Of(FoldSource source) => source switch
    {
        FoldSource.Names names => names.Sources.SelectMany(Of),
        FoldSource.Children children => children.Each.SelectMany(c => Of(c.Weight).Prepend(c.Value)),
        FoldSource.TeamMembers members => [members.Value],
        FoldSource.Rows rows => [rows.Input],
        FoldSource.Opponents opponents => [opponents.Input, opponents.Value],
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "no such source"),
    };

    private static IEnumerable<object> Of(Formula? formula) => formula?.Sources.SelectMany(Of) ?? [];

    private static IEnumerable<object> Of(NameSource? source) => source switch
    {
        NameSource.OfValue value => [value.Rule],
        NameSource.OfInput input => [input.Input],
        NameSource.OfDetector detector => [detector.Detector],
        NameSource.OfClock => [Instant.Now],
        _ => [],
    };
}
