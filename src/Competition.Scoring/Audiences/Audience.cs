namespace Competition.Scoring;

/// <summary>
/// What an audience sees while boards are frozen for it (model.md B11.11) and entrants under review (B11.30): F of the
/// facts that are not kept from it, and how much is pending. All that it gets comes from here, so that no cell tells
/// what is kept back. Facts may arrive in any order, twice, late; who owns it is one actor.
/// </summary>
public sealed class Audience
{
    private readonly Func<Evaluation> _fresh;
    private readonly Screen _screen;
    private readonly Dictionary<(CellRef, EntrantId), CellChange> _told = [];
    private decimal? _instant;

    private Audience(Rulebook rules, Roster roster, string role, Func<Evaluation> fresh)
    {
        (_fresh, View) = (fresh, fresh());
        _screen = new Screen(rules, roster, role);
    }

    /// <summary>The evaluation of what this audience sees; another one after facts had to be taken back.</summary>
    public Evaluation View { get; private set; }

    internal static Audience Whole(Rulebook rules, Roster roster, string role) =>
        new(rules, roster, role, () => Evaluation.Whole(rules, roster));

    /// <summary>The own cells of one entrant; clocks, aliases and freezes are to be given as well.</summary>
    /// <param name="role">Whose view: frozen is what names this role (<c>public</c>).</param>
    /// <param name="asOf">Event seconds: facts after it wait; null = all count.</param>
    public static Audience Own(
        Rulebook rules, Roster roster, EntrantId entrant, string role, decimal? asOf = null) =>
        new(rules, roster, role, () => Evaluation.Own(rules, roster, entrant, asOf));

    /// <summary>Shared cells and boards, of what contestants tell this audience.</summary>
    /// <param name="role">As of <see cref="Own"/>.</param>
    /// <param name="asOf">As of <see cref="Own"/>.</param>
    public static Audience Shared(Rulebook rules, Roster roster, string role, decimal? asOf = null) =>
        new(rules, roster, role, () => Evaluation.Shared(rules, roster, asOf));

    /// <summary>The view of an audience as a function: of all facts up to an instant.</summary>
    /// <param name="asOf">Event seconds: facts after it do not exist; null = all facts.</param>
    public static Audience Of(
        Rulebook rules, Roster roster, string role, IEnumerable<Fact> facts, decimal? asOf)
    {
        var audience = new Audience(rules, roster, role, () => Evaluation.Whole(rules, roster, asOf));
        audience.Apply([.. facts.Where(f => !(f.At > asOf))], []);
        return audience;
    }

    /// <summary>
    /// Takes facts as <see cref="Evaluation.Apply"/> does, hidden or not, and says what this audience sees change.
    /// </summary>
    /// <param name="upTo">
    /// Event seconds; null = no further than the facts. An earlier one than before takes the later back: that was the
    /// time of a fact which is hidden now.
    /// </param>
    public Changes Apply(
        IReadOnlyCollection<Fact> facts, IReadOnlyCollection<CellChange> own, decimal? upTo = null)
    {
        foreach (var change in own) _told[(change.Cell, change.Entrant)] = change;
        var goesBack = upTo < _instant;
        if (upTo is not null) _instant = upTo;
        var (shown, gone) = _screen.Take(facts);
        return gone || goesBack ? Anew() : View.Apply(Seen(shown, facts), own, upTo);
    }

    /// <summary>
    /// Whether the rulebook or a fact freezes the board for this audience, and nothing unfroze it since; from a
    /// contest time on that may still lie ahead.
    /// </summary>
    public bool IsFrozen(Board board) => _screen.IsFrozen(board);

    /// <summary>
    /// How many marks at or below the node of a board count and are hidden from this audience, by entrant; who has
    /// none is left out.
    /// </summary>
    public IReadOnlyDictionary<EntrantId, int> Pending(Board board) => _screen.Pending(board);

    private List<Fact> Seen(IEnumerable<FactId> shown, IEnumerable<Fact> arrived) =>
        [.. arrived.Where(f => !_screen.Hides(f)), .. shown.SelectMany(_screen.Visible)];

    // An evaluation takes nothing back: not the instant that it has seen, not a content that clashed.
    private Changes Anew()
    {
        View = _fresh();
        return View.Apply([.. _screen.Seen], _told.Values, _instant);
    }
}
