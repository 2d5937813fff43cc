namespace Competition.Scoring;

/// <summary>
/// What an audience sees while boards are frozen for it (model.md B11.11): F of the facts that none of them hides, and
/// how much is pending. All that it gets comes from here, so that no cell tells what a board keeps back. Facts may
/// arrive in any order, twice, late; who owns it is one actor.
/// </summary>
public sealed class Audience
{
    private readonly Func<Evaluation> _fresh;
    private readonly Screen _screen;
    private readonly Dictionary<(CellRef, EntrantId), CellChange> _told = [];
    private decimal? _instant;

    private Audience(Rulebook rules, Roster roster, string role, Func<Evaluation> fresh)
    {
        (Role, _fresh, View) = (role, fresh, fresh());
        _screen = new Screen(rules, roster, role);
    }

    public string Role { get; }

    /// <summary>The evaluation of what this audience sees; another one after facts had to be taken back.</summary>
    public Evaluation View { get; private set; }

    public static Audience Whole(Rulebook rules, Roster roster, string role) =>
        new(rules, roster, role, () => Evaluation.Whole(rules, roster));

    /// <summary>The own cells of one entrant; clocks, aliases and freezes are to be given as well.</summary>
    public static Audience Own(
        Rulebook rules, Roster roster, EntrantId entrant, string role, decimal? asOf = null) =>
        new(rules, roster, role, () => Evaluation.Own(rules, roster, entrant, asOf));

    /// <summary>Shared cells and boards, of what contestants tell this audience.</summary>
    public static Audience Shared(Rulebook rules, Roster roster, string role, decimal? asOf = null) =>
        new(rules, roster, role, () => Evaluation.Shared(rules, roster, asOf));

    /// <summary>The view of an audience as a function: of all facts up to an instant.</summary>
    /// <param name="asOf">Facts after it do not exist; null = all facts.</param>
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
    public Changes Apply(
        IReadOnlyCollection<Fact> facts, IReadOnlyCollection<CellChange> own, decimal? upTo = null)
    {
        foreach (var change in own) _told[(change.Cell, change.Entrant)] = change;
        if (upTo is { } instant && !(instant <= _instant)) _instant = instant;
        var (shown, gone) = _screen.Take(facts);
        return gone ? Anew() : View.Apply(Seen(shown, facts), own, upTo);
    }

    public bool IsFrozen(Board board) => _screen.IsFrozen(board);

    /// <summary>Marks at or below a board's node that count and that this audience does not see, by entrant.</summary>
    public IReadOnlyDictionary<EntrantId, int> Pending(Board board) => _screen.Pending(board);

    private List<Fact> Seen(IEnumerable<FactId> shown, IEnumerable<Fact> arrived) =>
        [.. arrived.Where(f => !_screen.Hides(f.Id)), .. shown.SelectMany(_screen.Contents)];

    // An evaluation takes nothing back: not the instant that it has seen, not a content that clashed.
    private Changes Anew()
    {
        View = _fresh();
        return View.Apply([.. _screen.Seen], _told.Values, _instant);
    }
}
