namespace Competition.Scoring;

/// <summary>
/// F(rules, roster, facts, asOf): facts in, changed cells and standings out. The order of arrival and duplicates change
/// nothing. Not thread-safe: one actor owns one evaluation.
/// </summary>
public sealed class Evaluation
{
    private Evaluation(Rulebook rules, Roster roster, Cut cut, decimal? asOf) =>
        (Rules, Roster, Cut, AsOf) = (rules, roster, cut, asOf ?? 0m);

    public Rulebook Rules { get; }

    public Roster Roster { get; }

    public Cut Cut { get; }

    /// <summary>The evaluation instant: as given, else the greatest <c>at</c> held (B11.4).</summary>
    public decimal AsOf { get; }

    /// <param name="asOf">Facts after it do not count; null = all facts count.</param>
    public static Evaluation Whole(Rulebook rules, Roster roster, decimal? asOf = null) => new(rules, roster, Cut.Whole, asOf);

    public static Evaluation Own(Rulebook rules, Roster roster, EntrantId entrant) => new(rules, roster, Cut.Own, null);

    public static Evaluation Shared(Rulebook rules, Roster roster) => new(rules, roster, Cut.Shared, null);

    /// <summary>Takes facts (and, for <see cref="Cut.Shared"/>, own cells that contestants told) and says what changed.</summary>
    public Changes Apply(IReadOnlyCollection<Fact> facts, IReadOnlyCollection<CellChange> own) => throw new NotSupportedException();

    /// <summary>A cell's value now.</summary>
    public Value Cell(ValueRule value, EntrantId entrant) => throw new NotSupportedException();

    /// <summary>The standings of a board now: the ranked in order, then the unranked.</summary>
    public IReadOnlyList<Standing> Board(Board board) => throw new NotSupportedException();

    /// <summary>Facts that share an id but not their content (B11.3), by id.</summary>
    public IReadOnlyList<FactId> Conflicts => throw new NotSupportedException();
}
