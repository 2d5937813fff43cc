namespace Competition.Scoring;

/// <summary>
/// What an audience sees while boards are frozen for it (model.md B11.11): F of the facts that none of them hides, and
/// how much is pending. All that it gets comes from here, so that no cell tells what a board keeps back. Facts may
/// arrive in any order, twice, late; who owns it is one actor.
/// </summary>
public sealed class Audience
{
    private readonly Func<Evaluation> _fresh;
    private readonly FactBook _book;
    private readonly Curtain _curtain;
    private readonly HashSet<FactId> _hidden = [];
    private readonly Dictionary<(CellRef, EntrantId), CellChange> _told = [];
    private decimal? _instant;

    private Audience(Rulebook rules, Roster roster, string role, Func<Evaluation> fresh)
    {
        (Role, _fresh, View) = (role, fresh, fresh());
        _book = new FactBook();
        _curtain = new Curtain(rules, roster, role);
    }

    public string Role { get; }

    /// <summary>The evaluation of what this audience sees; another one after facts had to be taken back.</summary>
    public Evaluation View { get; private set; }

    public static Audience Whole(Rulebook rules, Roster roster, string role) =>
        new(rules, roster, role, () => Evaluation.Whole(rules, roster));

    /// <summary>The own cells of one entrant; clocks, aliases and freezes are to be given as well.</summary>
    public static Audience Own(Rulebook rules, Roster roster, EntrantId entrant, string role) =>
        new(rules, roster, role, () => Evaluation.Own(rules, roster, entrant));

    /// <summary>Shared cells and boards, of what contestants tell this audience.</summary>
    public static Audience Shared(Rulebook rules, Roster roster, string role) =>
        new(rules, roster, role, () => Evaluation.Shared(rules, roster));

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
        var touched = new HashSet<FactId>();
        var isMoved = false;
        foreach (var fact in facts)
        {
            if (!_book.Take(fact)) continue;
            touched.Add(fact.Id);
            isMoved |= _curtain.Take(_book, fact);
        }

        var (shown, gone) = Decide(isMoved ? _book.Ids : touched);
        return gone ? Anew() : View.Apply(Seen(shown, facts), own, upTo);
    }

    public bool IsFrozen(Board board) => _curtain.IsFrozen(board);

    /// <summary>Marks at or below a board's node that count and that this audience does not see, by entrant.</summary>
    public IReadOnlyDictionary<EntrantId, int> Pending(Board board)
    {
        var pending = new Dictionary<EntrantId, int>();
        foreach (var fact in _hidden.Where(_book.Counts).Select(_book.Winner))
        {
            if (fact is not { Type: FactType.Mark, Entrant: { } id, Node: { } node } || !IsBelow(node, board)) continue;
            var entrant = _curtain.PersonOf(id);
            pending[entrant] = pending.GetValueOrDefault(entrant) + 1;
        }

        return pending;
    }

    private static bool IsBelow(NodePath node, Board board) =>
        (node.Value + "/").StartsWith(board.Node.Path.Value + "/", StringComparison.Ordinal);

    // What voids or restores a fact is hidden with it, and so on along the chain: so these are looked at last.
    private (HashSet<FactId> Shown, bool Gone) Decide(IEnumerable<FactId> ids)
    {
        var (shown, gone) = (new HashSet<FactId>(), false);
        var acts = new Queue<FactId>();
        foreach (var id in ids)
        {
            if (_book.IsAct(id)) acts.Enqueue(id);
            else if (Set(id, _curtain.Hides(_book.Winner(id)))) Follow(id);
        }

        while (acts.TryDequeue(out var act))
        {
            if (Set(act, HidesAct(_book.Winner(act)))) Follow(act);
        }

        return (shown, gone);

        void Follow(FactId id)
        {
            foreach (var act in _book.ActsOn(id)) acts.Enqueue(act);
        }

        bool Set(FactId id, bool hides)
        {
            if (hides == _hidden.Contains(id)) return false;
            if (hides) _hidden.Add(id);
            else _hidden.Remove(id);
            gone |= hides;
            if (!hides) shown.Add(id);
            return true;
        }
    }

    // Along its targets to what is none of these; what only overrules itself in a circle hides nothing. That an act in
    // the circle was hidden once must not keep it hidden: what it was may have turned out to be another fact.
    private bool HidesAct(Fact act)
    {
        var passed = new HashSet<FactId> { act.Id };
        for (var at = act; at["target"].Text is { } target; at = _book.Winner(new FactId(target)))
        {
            var id = new FactId(target);
            if (!_book.Has(id)) return _curtain.HidesFire(target);
            if (!_book.IsAct(id)) return _hidden.Contains(id);
            if (!passed.Add(id)) return false;
        }

        return false;
    }

    private List<Fact> Seen(HashSet<FactId> shown, IEnumerable<Fact> arrived) =>
        [.. arrived.Where(f => !_hidden.Contains(f.Id)), .. shown.SelectMany(_book.Contents)];

    // An evaluation takes nothing back: not the instant that it has seen, not a content that clashed.
    private Changes Anew()
    {
        View = _fresh();
        var seen = _book.Ids.Where(id => !_hidden.Contains(id)).SelectMany(_book.Contents).ToList();
        return View.Apply(seen, _told.Values, _instant);
    }
}
