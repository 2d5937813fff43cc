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
    private decimal? _upTo;

    public string? Role => role;

    /// <summary>The greatest time that is known to be held.</summary>
    public decimal UpTo => _upTo ?? 0m;

    /// <returns>Whether it changes what is seen.</returns>
    public bool Take(Told told, bool goesOn)
    {
        var hasPassed = _upTo is null || told.UpTo > _upTo;
        if (hasPassed) _upTo = told.UpTo;
        foreach (var cell in told.Cells) _cells[(cell.Cell, cell.Entrant)] = cell;
        if (told.Pending.Count > 0) _pending[told.Contestant] = told.Pending;
        var isPending = told.Pending.Count > 0 || _pending.ContainsKey(told.Contestant);
        if (told.Pending.Count == 0) _pending.Remove(told.Contestant);
        return told.Cells.Count > 0 || isPending || (goesOn && hasPassed);
    }

    /// <summary>Evaluates what is waiting, and publishes what that changed.</summary>
    public void Print(BoardFeeds feeds, IReadOnlyCollection<Fact> facts, decimal asOf)
    {
        var changed = _sight.Apply(facts, _cells.Values, asOf).Boards.ToHashSet();
        _cells.Clear();
        foreach (var board in contest.Rules.Boards)
        {
            if (feeds.Of(board.Ref, role) is not { } feed || (role is not null && !feeds.AreShown)) continue;
            var isFrozen = _sight.IsFrozen(board);
            if (role is not null) feed.Pending = isFrozen ? PendingOf(board.Ref) : new Dictionary<EntrantId, int>();
            if (changed.Contains(board.Ref) || feed.Now.Version == 0 || feed.Now.IsFrozen != isFrozen)
                feed.Publish(_sight.Now, _sight.Now.AsOf, isFrozen);
        }
    }

    private Dictionary<EntrantId, int> PendingOf(BoardRef board) => _pending
        .Where(p => p.Value.ContainsKey(board)).ToDictionary(p => p.Key, p => p.Value[board]);
}
