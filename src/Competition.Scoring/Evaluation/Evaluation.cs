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

    /// <summary>The rules that it goes by, to the whole history.</summary>
    public Rulebook Rules { get; }

    /// <summary>The roster that it was made with: of another one make another evaluation.</summary>
    public Roster Roster => _entrants.Roster;

    internal Cut Cut { get; }

    /// <summary>
    /// The evaluation instant in event seconds (model.md B11.4): as given, else the greatest <c>at</c> held, 0
    /// without facts; later, if it was advanced.
    /// </summary>
    public decimal AsOf => _records.UpTo;

    /// <summary>The same; null while there is neither a fact nor an instant.</summary>
    public decimal? UpTo => _register.UpTo;

    /// <summary>Facts of one id and several contents, by id; the lesser content counts (model.md B11.3).</summary>
    public IReadOnlyList<FactId> Conflicts => _register.Conflicts;

    /// <summary>
    /// Voids of derived fires that hit nothing (any more), by name: a late sample shifted the start, and a judge has
    /// to look at it (model.md B2). Nothing that was overruled is ever dropped in silence.
    /// </summary>
    public IReadOnlyList<FireId> DanglingOverrules
    {
        get
        {
            Settle();
            return [.. _sheet.Detectors.Dangling.OrderBy(f => f.ToString(), StringComparer.Ordinal)];
        }
    }

    /// <summary>Everything, from all facts.</summary>
    /// <param name="asOf">
    /// Event seconds: facts after it wait until the instant has come; null = all facts count.
    /// </param>
    public static Evaluation Whole(Rulebook rules, Roster roster, decimal? asOf = null) =>
        new(rules, Entrants.All(roster), Plan.Of(rules, Cut.Whole), asOf);

    /// <summary>The own cells of one entrant, from its facts and the facts for all (architecture.md §2).</summary>
    public static Evaluation Own(Rulebook rules, Roster roster, EntrantId entrant, decimal? asOf = null) =>
        new(rules, Entrants.Only(roster, entrant), Plan.Of(rules, Cut.Own), asOf);

    /// <summary>Shared cells and boards, from own cells that are told and shared inputs (architecture.md §2).</summary>
    public static Evaluation Shared(Rulebook rules, Roster roster, decimal? asOf = null) =>
        new(rules, Entrants.All(roster), Plan.Of(rules, Cut.Shared), asOf);

    /// <summary>Under a plan of one's own; for tests of what a plan is good for.</summary>
    internal static Evaluation Under(Plan plan, Rulebook rules, Roster roster) =>
        new(rules, Entrants.All(roster), plan, asOf: null);

    /// <summary>How many cells and boards have been computed, so that work is counted and not timed.</summary>
    internal long Computed => _sheet.Computed;

    /// <summary>
    /// Takes facts (and, of <see cref="Shared"/>, own cells that contestants told) and says what changed. What
    /// scoring does not read, and cells or entrants that the rules or the roster do not know, change nothing.
    /// </summary>
    /// <param name="upTo">Event seconds: moves the instant on before; null or not later changes nothing.</param>
    /// <returns>
    /// The first time everything that there is to tell: all exported own cells (<see cref="Own"/>), else all boards;
    /// from then on those that changed.
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
    internal Changes AdvanceTo(decimal asOf) => Apply([], [], asOf);

    /// <summary>
    /// A cell's value now; missing (NM) for a cell that this evaluation does not hold and for an unknown entrant.
    /// </summary>
    public Value Cell(ValueRule value, EntrantId entrant)
    {
        Settle();
        return _entrants.NumberOf(entrant) is >= 0 and var number
            ? _sheet.Cell(value, number)
            : Value.Missing(MissingReason.NotMarked);
    }

    /// <summary>The standings of a board now: the ranked in order, then the unranked (model.md B11.24).</summary>
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

    /// <summary>
    /// What a board gives now (model.md B4), best first; nothing where it gives nothing, or of <see cref="Own"/>.
    /// </summary>
    public IReadOnlyList<Award> Awards(Board board)
    {
        Settle();
        return Cut == Cut.Own ? [] : _sheet.Decisions.Awards(board);
    }

    /// <summary>
    /// Who would go on from a node now (model.md B11.26); null where nobody goes on, or of <see cref="Own"/>.
    /// </summary>
    public Proposal? Proposal(Node node)
    {
        Settle();
        return Cut == Cut.Own ? null : _sheet.Decisions.Proposal(node);
    }

    /// <summary>
    /// The fires of a detector for an entrant now, each by the name under which it can be voided (model.md B11.7); at
    /// most <see cref="Limits.Fires"/>.
    /// </summary>
    public IReadOnlyList<FireId> Fires(DetectorRule detector, EntrantId entrant)
    {
        Settle();
        return _entrants.NumberOf(entrant) is >= 0 and var number ? [.. _sheet.Detectors.Fires(detector, number)] : [];
    }

    /// <summary>
    /// When a detector was on for an entrant, in contest seconds: in order, apart; the last may be open.
    /// </summary>
    public IReadOnlyList<Spell> Spells(DetectorRule detector, EntrantId entrant)
    {
        Settle();
        return _entrants.NumberOf(entrant) is >= 0 and var number ? [.. _sheet.Detectors.Spells(detector, number)] : [];
    }

    /// <summary>
    /// Why a cell holds what it holds, down to the facts; null where nobody is of that id, and of <see cref="Own"/>
    /// and <see cref="Shared"/>.
    /// </summary>
    public Explanation? Explain(ValueRule value, EntrantId entrant)
    {
        Settle();
        return Cut == Cut.Whole && _entrants.NumberOf(entrant) is >= 0 and var number
            ? _sheet.Explain(Rules, _register, value, number)
            : null;
    }

    /// <summary>What voided or restored a fact last.</summary>
    internal Fact? LastActOn(FactId id) => _register.LastActOn(id);

    // Before the first facts it is the evaluation of none.
    private void Settle()
    {
        if (!_isSettled) _sheet.Settle();
        _isSettled = true;
    }
}
