namespace Competition.Scoring;

/// <summary>
/// Which of the facts that came are kept from an audience (model.md B11.11, B11.30), without computing anything from
/// them. Facts may arrive in any order, twice, late; not thread-safe.
/// </summary>
/// <param name="role">Whose view: frozen is what names this role (<c>public</c>).</param>
public sealed class Screen(Rulebook rules, Roster roster, string role)
{
    private readonly FactBook _book = new();
    private readonly Curtain _curtain = new(rules, roster, role);
    private readonly Dictionary<FactId, Fact[]> _hidden = [];

    /// <summary>Whether this audience does not see a fact that came, with that content.</summary>
    public bool Hides(Fact fact) =>
        _hidden.TryGetValue(fact.Id, out var contents) && Array.Exists(contents, fact.SameContent);

    /// <summary>Whether this audience does not see the fact of that id that came from that place.</summary>
    public bool Hides(FactId id, JournalPlace place)
    {
        if (!_hidden.TryGetValue(id, out var contents)) return false;
        return HidesAll(id) || Array.Exists(contents, f => _book.Places(f).Contains(place));
    }

    internal bool IsFrozen(Board board) => _curtain.IsFrozen(board);

    /// <summary>Takes facts, hidden or not.</summary>
    /// <returns>Of which facts more is shown from now on, and whether others that were shown are kept back.</returns>
    public (IReadOnlyCollection<FactId> Shown, bool Gone) Take(IEnumerable<Fact> facts)
    {
        var fresh = new HashSet<Fact>(ReferenceEqualityComparer.Instance);
        var isMoved = false;
        foreach (var fact in facts)
        {
            if (!_book.Take(fact)) continue;
            fresh.Add(fact);
            isMoved |= _curtain.Take(_book, fact);
        }

        var touched = fresh.Select(f => f.Id).ToHashSet();
        return Decide(isMoved ? _book.Ids : touched, touched, fresh);
    }

    /// <summary>
    /// Marks at or below a board's node that count and that this audience does not see because the board is frozen, by
    /// entrant; what comes during a review is counted after it.
    /// </summary>
    internal IReadOnlyDictionary<EntrantId, int> Pending(Board board)
    {
        var pending = new Dictionary<EntrantId, int>();
        foreach (var id in _hidden.Keys.Where(i => _book.Counts(i, hasCome: act => !_curtain.Holds(act))))
        {
            var fact = _book.Winner(id);
            if (fact is not { Type: FactType.Mark, Entrant: { } by, Node: { } node } || !IsBelow(node, board)) continue;
            if (!_curtain.Hides(fact) || _curtain.Holds(fact)) continue;
            var entrant = _curtain.PersonOf(by);
            pending[entrant] = pending.GetValueOrDefault(entrant) + 1;
        }

        return pending;
    }

    /// <summary>Every content of every fact that this audience sees.</summary>
    internal IEnumerable<Fact> Seen => _book.Ids.SelectMany(Visible);

    /// <summary>The contents of a fact that this audience sees.</summary>
    internal IEnumerable<Fact> Visible(FactId id) => _hidden.TryGetValue(id, out var hidden)
        ? _book.Contents(id).Where(f => !hidden.Contains(f))
        : _book.Contents(id);

    private bool HidesAll(FactId id) =>
        _hidden.TryGetValue(id, out var contents) && contents.Length == _book.Contents(id).Count;

    private static bool IsBelow(NodePath node, Board board) =>
        (node.Value + "/").StartsWith(board.Node.Path.Value + "/", StringComparison.Ordinal);

    // What voids or restores a fact is hidden with it, and so on along the chain: so these are looked at last. A fact
    // that comes after what hits it may put that under review.
    private (HashSet<FactId> Shown, bool Gone) Decide(
        IEnumerable<FactId> ids, IEnumerable<FactId> touched, HashSet<Fact> fresh)
    {
        var (shown, gone) = (new HashSet<FactId>(), false);
        var acts = new Queue<FactId>();
        var unfollowed = touched.ToHashSet();
        foreach (var id in ids)
        {
            if (_book.IsAct(id)) acts.Enqueue(id);
            else if (Set(id, HiddenOf(id)) | unfollowed.Remove(id)) Follow(id);
        }

        while (acts.TryDequeue(out var act))
        {
            if (Set(act, HiddenOf(act)) | unfollowed.Remove(act)) Follow(act);
        }

        return (shown, gone);

        void Follow(FactId id)
        {
            foreach (var act in _book.ActsOn(id)) acts.Enqueue(act);
        }

        bool Set(FactId id, Fact[] hidden)
        {
            var before = _hidden.GetValueOrDefault(id, []);
            if (hidden.Length == before.Length && Array.TrueForAll(hidden, before.Contains)) return false;
            if (hidden.Length > 0) _hidden[id] = hidden;
            else _hidden.Remove(id);
            gone |= Array.Exists(hidden, f => !before.Contains(f) && !fresh.Contains(f));
            if (Array.Exists(before, f => !hidden.Contains(f))) shown.Add(id);
            return true;
        }
    }

    // The contents under review; and with those that are left, all of them, where a frozen board hides what they say.
    private Fact[] HiddenOf(FactId id)
    {
        var contents = _book.Contents(id);
        if (contents is [var only]) return _curtain.Holds(only) || IsUnder(only) ? [only] : [];
        List<Fact> left = [.. contents.Where(f => !_curtain.Holds(f))];
        if (left.Count == 0 || IsUnder(FactBook.LesserOf(left))) return [.. contents];
        return [.. contents.Except(left)];
    }

    private bool IsUnder(Fact fact) => FactBook.Overrules(fact) ? HidesAct(fact) : _curtain.Hides(fact);

    // Along its targets to what is none of these; what only overrules itself in a circle hides nothing. That an act in
    // the circle was hidden once must not keep it hidden: what it was may have turned out to be another fact.
    private bool HidesAct(Fact act)
    {
        var passed = new HashSet<FactId> { act.Id };
        for (var at = act; at["target"].Text is { } target; at = _book.Winner(new FactId(target)))
        {
            var id = new FactId(target);
            if (!_book.Has(id)) return _curtain.HidesFire(target);
            if (!_book.IsAct(id)) return HidesAll(id);
            if (!passed.Add(id)) return false;
            if (_curtain.Holds(_book.Winner(id))) return true;
        }

        return false;
    }
}
