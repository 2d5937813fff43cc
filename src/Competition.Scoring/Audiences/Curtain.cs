namespace Competition.Scoring;

/// <summary>
/// Which facts the frozen boards hide from an audience (model.md B11.11): marks, statuses, promotes and samples at or
/// below the node of a board, from the contest time on at which it froze. Clocks, aliases and freezes are never hidden;
/// they move the curtain. And what is under review (model.md B11.30), whatever its type and time.
/// </summary>
internal sealed class Curtain
{
    private readonly Rulebook _rules;
    private readonly string _role;
    private readonly Entrants _entrants;
    private readonly Records _times;
    private readonly Register _register;
    private readonly Clocks _clocks;
    private readonly Holds _holds;
    private readonly HashSet<FactId> _freezes = [];
    private FactBook? _book;
    private Dictionary<Node, List<FrozenBoard>>? _frozen;

    public Curtain(Rulebook rules, Roster roster, string role)
    {
        (_rules, _role, _entrants) = (rules, role, Entrants.All(roster));
        _times = new Records(rules, NoImpact.Instance);
        _register = new Register(_times, asOf: null);
        _clocks = new Clocks(_times, new Files(_times, _entrants), _entrants);
        _holds = new Holds(rules, role, PersonOf);
    }

    private Dictionary<Node, List<FrozenBoard>> Frozen => _frozen ??= _rules.Boards.Select(Freeze).OfType<FrozenBoard>()
        .GroupBy(f => f.Board.Node).ToDictionary(g => g.Key, g => g.ToList());

    /// <returns>Whether it may hide other facts now than before.</returns>
    public bool Take(FactBook book, Fact fact)
    {
        _book = book;
        var contents = book.Contents(fact.Id);
        var concerned = contents.Concat(contents.SelectMany(Targets)).ToList();
        _freezes.UnionWith(concerned.Where(IsFreeze).Select(f => f.Id));
        _holds.Note(concerned);
        var moves = concerned.Exists(Moves);
        if (moves || contents.Any(FactBook.Overrules))
        {
            foreach (var content in contents) _register.Take(content);
        }

        if (moves) Move();
        return moves;
    }

    /// <summary>Whether a content of a fact is kept back because its entrant is under review.</summary>
    public bool Holds(Fact content) => _book is not null && _holds.Hides(_book, content);

    public bool IsFrozen(Board board) => Frozen.GetValueOrDefault(board.Node)?.Exists(f => f.Board == board) == true;

    public EntrantId PersonOf(EntrantId id) => _times.Aliases.PersonOf(id);

    public bool Hides(Fact fact)
    {
        if (Frozen.Count == 0) return false;
        if (fact.Type == FactType.Sample) return HidesSample(fact);
        if (fact.Type is not (FactType.Mark or FactType.Status or FactType.Promote)) return false;
        if (fact.Node is not { } path || !_rules.Nodes.TryGetValue(path, out var node)) return false;
        return Hides(node, fact.Entrant, fact.At);
    }

    /// <summary>The overruling of a derived fire is hidden where the fire would be.</summary>
    public bool HidesFire(string target)
    {
        if (Frozen.Count == 0 || FireId.TryParse(target) is not { } fire) return false;
        if (!_rules.Nodes.TryGetValue(fire.Node, out var node)) return false;
        return Hides(node, fire.Entrant, ClockOf(node, fire.Entrant)?.InstantOf(fire.At) ?? fire.At);
    }

    // A sample is at no node: it is below a board whose node has, there or below it, a detector that reads its signal.
    private bool HidesSample(Fact sample) => Frozen.Any(f =>
        sample["signal"].Text is { } signal && Reads(f.Key, signal) && Hides(f.Value, sample.Entrant, sample.At));

    /// <summary>Whether a detector there or below reads a signal.</summary>
    public static bool Reads(Node node, string signal) =>
        node.Detectors.Values.Any(d => d.Signals.Contains(signal)) || node.Children.Any(c => Reads(c, signal));

    private bool Hides(Node node, EntrantId? entrant, decimal at)
    {
        for (var n = node; n is not null; n = n.Parent)
        {
            if (Frozen.TryGetValue(n, out var boards) && Hides(boards, entrant, at)) return true;
        }

        return false;
    }

    // A fact for all is hidden as soon as it would be hidden for anybody.
    private bool Hides(List<FrozenBoard> boards, EntrantId? entrant, decimal at)
    {
        if (entrant is { } id) return boards.Exists(b => IsLate(b, id, at));
        return boards.Exists(b => _entrants.Roster.Entrants.Values
            .Any(e => e.Type == EntrantType.Person && IsLate(b, e.Id, at)));
    }

    private bool IsLate(FrozenBoard frozen, EntrantId entrant, decimal at)
    {
        var clock = ClockOf(frozen.Board.Node, entrant);
        var from = frozen.ContestTime ?? clock?.Elapsed(frozen.Instant) ?? frozen.Instant;
        return (clock?.Elapsed(at) ?? at) >= from;
    }

    // Of whom the roster does not know, a clock for all is the clock.
    private Timeline? ClockOf(Node node, EntrantId id)
    {
        var number = _entrants.NumberOf(PersonOf(id));
        if (number >= 0) return _clocks.Of(node, number);
        for (var n = node; n is not null; n = n.Parent)
        {
            var acts = _times.OfAll(new Shelf(FactType.Clock, n));
            if (!acts.IsEmpty) return Timeline.Running(acts);
        }

        return null;
    }

    private void Move()
    {
        _frozen = null;
        _holds.Move();
    }

    private static bool Moves(Fact fact) =>
        fact.Type is FactType.Clock or FactType.Alias || IsFreeze(fact) || Review.IsOne(fact);

    private static bool IsFreeze(Fact fact) => fact.Type is FactType.Freeze or FactType.Unfreeze;

    // A void that came before its target moves nothing; its target will.
    private IEnumerable<Fact> Targets(Fact fact)
    {
        if (!FactBook.Overrules(fact) || fact["target"].Text is not { } text) return [];
        return _book?.Has(new FactId(text)) == true ? _book.Contents(new FactId(text)) : [];
    }

    /// <summary>The last freeze or unfreeze for this audience beats the rulebook.</summary>
    private FrozenBoard? Freeze(Board board)
    {
        var roles = board.Freeze?.For ?? [Scoring.Freeze.Public];
        var frozen = board.Freeze is { At: { } at } && roles.Contains(_role) ? new FrozenBoard(board, at, 0m) : null;
        foreach (var act in ActsOn(board))
        {
            var isFreeze = act.Type == FactType.Freeze;
            var audiences = act["for"].List?.Select(r => r.Text) ?? (isFreeze ? roles : [_role]);
            if (audiences.Contains(_role)) frozen = isFreeze ? new FrozenBoard(board, null, act.At) : null;
        }

        return frozen;
    }

    private IEnumerable<Fact> ActsOn(Board board) => _book is null ? [] : _freezes
        .Where(_book.Counts).Select(_book.Winner)
        .Where(IsFreeze)
        .Where(f => f.Node == board.Node.Path && f["board"].Text == board.Name)
        .Order(FactOrder.Canonical);
}
