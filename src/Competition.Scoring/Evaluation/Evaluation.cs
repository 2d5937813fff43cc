namespace Competition.Scoring;

/// <summary>
/// F(rules, roster, facts, asOf): facts in, changed cells and standings out. The order of arrival and duplicates change
/// nothing. Not thread-safe: one actor owns one evaluation.
/// </summary>
public sealed class Evaluation
{
    private readonly Entrants _entrants;
    private readonly Records _records;
    private readonly Register _register;
    private readonly Sheet _sheet;
    private bool _isSettled;
    private bool _hasTold;

    private Evaluation(Rulebook rules, Entrants entrants, Plan plan, decimal? asOf)
    {
        (Rules, Cut, _entrants) = (rules, plan.Cut, entrants);
        var dirt = new Dirt(plan.InOrder.Length, entrants.Count);
        _records = new Records(rules, new Impact(plan, entrants, dirt));
        _register = new Register(_records, asOf);
        if (asOf is { } instant) _register.AdvanceTo(instant);
        _sheet = new Sheet(plan, entrants, _records, dirt);
    }

    public Rulebook Rules { get; }

    public Roster Roster => _entrants.Roster;

    public Cut Cut { get; }

    /// <summary>
    /// The evaluation instant (B11.4): as given, else the greatest <c>at</c> held; later, if it was advanced.
    /// </summary>
    public decimal AsOf => _records.UpTo;

    /// <summary>Facts that share an id but not their content (B11.3), by id.</summary>
    public IReadOnlyList<FactId> Conflicts => _register.Conflicts;

    /// <summary>
    /// Voids of derived fires that hit nothing (any more), by name: a late sample shifted the start, and a judge has to
    /// look at it (B2). Nothing that was overruled is ever dropped in silence.
    /// </summary>
    public IReadOnlyList<FireId> DanglingOverrules
    {
        get
        {
            Settle();
            return [.. _sheet.Detectors.Dangling.OrderBy(f => f.ToString(), StringComparer.Ordinal)];
        }
    }

    /// <param name="asOf">Facts after it wait until the instant has come; null = all facts count.</param>
    public static Evaluation Whole(Rulebook rules, Roster roster, decimal? asOf = null) =>
        new(rules, Entrants.All(roster), Plan.Of(rules, Cut.Whole), asOf);

    public static Evaluation Own(Rulebook rules, Roster roster, EntrantId entrant, decimal? asOf = null) =>
        new(rules, Entrants.Only(roster, entrant), Plan.Of(rules, Cut.Own), asOf);

    public static Evaluation Shared(Rulebook rules, Roster roster, decimal? asOf = null) =>
        new(rules, Entrants.All(roster), Plan.Of(rules, Cut.Shared), asOf);

    /// <summary>Under a plan of one's own; for tests of what a plan is good for.</summary>
    internal static Evaluation Under(Plan plan, Rulebook rules, Roster roster) =>
        new(rules, Entrants.All(roster), plan, asOf: null);

    /// <summary>How many cells and boards have been computed, so that work is counted and not timed.</summary>
    internal long Computed => _sheet.Computed;

    /// <summary>
    /// Takes facts (and, for <see cref="Cut.Shared"/>, own cells that contestants told) and says what changed.
    /// </summary>
    /// <param name="upTo">Moves the instant on before; one that is not later changes nothing.</param>
    /// <returns>
    /// The first time everything that there is to tell: all exported own cells (<see cref="Cut.Own"/>), else all
    /// boards; from then on those that changed.
    /// </returns>
    public Changes Apply(
        IReadOnlyCollection<Fact> facts, IReadOnlyCollection<CellChange> own, decimal? upTo = null)
    {
        if (upTo is { } instant) _register.AdvanceTo(instant);
        foreach (var fact in facts) _register.Take(fact);
        foreach (var (cell, entrant, value) in own)
        {
            if (Rules.Find(cell) is not { } rule || _entrants.NumberOf(entrant) is not (>= 0 and var number)) continue;
            _sheet.Tell(rule, number, value);
        }

        var changes = _sheet.Settle();
        if (!_hasTold) changes = _sheet.Everything();
        (_isSettled, _hasTold) = (true, true);
        return changes;
    }

    /// <summary>
    /// Moves the instant on: facts up to it begin to count, and what goes on with time goes on. It never goes back: of
    /// a past instant make a fresh evaluation.
    /// </summary>
    public Changes AdvanceTo(decimal asOf) => Apply([], [], asOf);

    /// <summary>
    /// A cell's value now; missing (NM) for a cell that this cut does not hold and for an unknown entrant.
    /// </summary>
    public Value Cell(ValueRule value, EntrantId entrant)
    {
        Settle();
        return _entrants.NumberOf(entrant) is >= 0 and var number
            ? _sheet.Cell(value, number)
            : Value.Missing(MissingReason.NotMarked);
    }

    /// <summary>The standings of a board now: the ranked in order, then the unranked.</summary>
    public IReadOnlyList<Standing> Board(Board board)
    {
        Settle();
        return _sheet.Standings(board);
    }

    /// <summary>The standing of one entrant, in logarithmic time; null for who is not on the board.</summary>
    public Standing? Standing(Board board, EntrantId entrant)
    {
        Settle();
        return _entrants.NumberOf(entrant) is >= 0 and var number ? _sheet.Standing(board, number) : null;
    }

    /// <summary>What a board gives now, best first; nothing where it gives nothing or is not of this cut.</summary>
    public IReadOnlyList<Award> Awards(Board board)
    {
        Settle();
        return Cut == Cut.Own ? [] : _sheet.Decisions.Awards(board);
    }

    /// <summary>Who would go on from a node now; null where nobody goes on, or boards are not of this cut.</summary>
    public Proposal? Proposal(Node node)
    {
        Settle();
        return Cut == Cut.Own ? null : _sheet.Decisions.Proposal(node);
    }

    /// <summary>The fires of a detector for an entrant now, each by the name under which it can be voided.</summary>
    public IReadOnlyList<FireId> Fires(DetectorRule detector, EntrantId entrant)
    {
        Settle();
        return _entrants.NumberOf(entrant) is >= 0 and var number ? [.. _sheet.Detectors.Fires(detector, number)] : [];
    }

    /// <summary>
    /// When a detector was on for an entrant, in contest time: in order, apart; the last may be open.
    /// </summary>
    public IReadOnlyList<Spell> Spells(DetectorRule detector, EntrantId entrant)
    {
        Settle();
        return _entrants.NumberOf(entrant) is >= 0 and var number ? [.. _sheet.Detectors.Spells(detector, number)] : [];
    }

    /// <summary>
    /// Why a cell holds what it holds, down to the facts; null where this cut does not hold it or nobody is of that id.
    /// </summary>
    public Explanation? Explain(ValueRule value, EntrantId entrant)
    {
        Settle();
        return Cut == Cut.Whole && _entrants.NumberOf(entrant) is >= 0 and var number
            ? _sheet.Explain(Rules, _register, value, number)
            : null;
    }

    // Before the first facts it is the evaluation of none.
    private void Settle()
    {
        if (!_isSettled) _sheet.Settle();
        _isSettled = true;
    }
}
