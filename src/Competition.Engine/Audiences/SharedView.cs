using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Shared cells and boards as one audience sees them; without a role, as they are. Nothing that an audience gets comes
/// from another view than its own.
/// </summary>
internal sealed class SharedView(Definition contest, string? role)
{
    private readonly Sight _sight = Sight.Shared(contest, role);
    private readonly Dictionary<(CellRef, EntrantId), CellChange> _cells = [];
    private readonly Dictionary<EntrantId, IReadOnlyDictionary<BoardRef, int>> _pending = [];
    private readonly Reached _reached = new();

    public string? Role => role;

    /// <summary>The greatest time that is known to be held; null where nothing is.</summary>
    public decimal? UpTo => _reached.UpTo;

    /// <returns>Whether it changes what is seen.</returns>
    public bool Take(Told told)
    {
        var before = UpTo;
        _reached.By(told.Contestant, told.UpTo);
        foreach (var cell in told.Cells) _cells[(cell.Cell, cell.Entrant)] = cell;
        if (told.Pending.Count > 0) _pending[told.Contestant] = told.Pending;
        var isPending = told.Pending.Count > 0 || _pending.ContainsKey(told.Contestant);
        if (told.Pending.Count == 0) _pending.Remove(told.Contestant);
        return told.Cells.Count > 0 || isPending || UpTo != before;
    }

    /// <summary>
    /// A venue tells when a fact happened. Whether an audience may know, only who holds the fact can say.
    /// </summary>
    public void Hear(Fact fact)
    {
        if (role is null) _reached.Past(fact.At);
    }

    /// <summary>
    /// A void or restore whose target has not come is hidden from nobody, but that of a detection may be.
    /// </summary>
    public void Miss(Fact correction)
    {
        var isOfFire = FireId.TryParse(correction["target"].Text ?? "") is not null;
        if (role is null || !isOfFire) _reached.Missing(correction);
    }

    /// <summary>From now on who holds the target tells.</summary>
    public void Found(Fact correction) => _reached.Found(correction);

    /// <summary>Evaluates what is waiting, and publishes what that changed.</summary>
    /// <returns>Whether that was any board.</returns>
    public bool Print(BoardFeeds feeds, IReadOnlyCollection<Fact> facts, decimal? asOf)
    {
        var changed = _sight.Apply(facts, _cells.Values, asOf).Boards.ToHashSet();
        _cells.Clear();
        var isOther = false;
        foreach (var board in contest.Rules.Boards)
        {
            if (feeds.Of(board.Ref, role) is not { } feed || (role is not null && !feeds.AreShown)) continue;
            var isFrozen = _sight.IsFrozen(board);
            if (role is not null) feed.Pending = isFrozen ? PendingOf(board.Ref) : new Dictionary<EntrantId, int>();
            if (changed.Contains(board.Ref) || feed.Now.Version == 0 || feed.Now.IsFrozen != isFrozen)
                isOther |= feed.Publish(_sight.Now, _sight.Now.AsOf, isFrozen);
            else feed.Pass(_sight.Now.AsOf);
        }

        return isOther;
    }

    private Dictionary<EntrantId, int> PendingOf(BoardRef board) => _pending
        .Where(p => p.Value.ContainsKey(board)).ToDictionary(p => p.Key, p => p.Value[board]);
}
