namespace Competition.Scoring;

/// <summary>
/// Which of the facts that came are kept from an audience (model.md B11.11), without computing anything from them.
/// Facts may arrive in any order, twice, late; not thread-safe.
/// </summary>
/// <param name="role">Whose view: frozen is what names this role (<c>public</c>).</param>
public sealed class Screen(Rulebook rules, Roster roster, string role)
{
    private readonly FactBook _book = new();
    private readonly Curtain _curtain = new(rules, roster, role);
    private readonly HashSet<FactId> _hidden = [];

    /// <summary>Whether this audience does not see a fact that came.</summary>
    public bool Hides(FactId id) => _hidden.Contains(id);

    internal bool IsFrozen(Board board) => _curtain.IsFrozen(board);

    /// <summary>Takes facts, hidden or not.</summary>
    /// <returns>Which facts are shown from now on, and whether others are kept back from now on.</returns>
    public (IReadOnlyCollection<FactId> Shown, bool Gone) Take(IEnumerable<Fact> facts)
    {
        var touched = new HashSet<FactId>();
        var isMoved = false;
        foreach (var fact in facts)
        {
            if (!_book.Take(fact)) continue;
            touched.Add(fact.Id);
            isMoved |= _curtain.Take(_book, fact);
        }

        return Decide(isMoved ? _book.Ids : touched);
    }

    /// <summary>Marks at or below a board's node that count and that this audience does not see, by entrant.</summary>
    internal IReadOnlyDictionary<EntrantId, int> Pending(Board board)
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

    /// <summary>Every content of every fact that this audience sees.</summary>
    internal IEnumerable<Fact> Seen => _book.Ids.Where(id => !Hides(id)).SelectMany(_book.Contents);

    internal IEnumerable<Fact> Contents(FactId id) => _book.Contents(id);

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
}
