using System.Collections.Immutable;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>The own cells of a contestant as one audience sees them; without a role, as they are.</summary>
internal sealed class OwnView(EntrantId id, Definition contest, string? role)
{
    private readonly Sight _sight = Sight.Own(contest, id, role);
    private readonly Dictionary<CellRef, CellChange> _exported = [];

    /// <summary>All that there is to tell.</summary>
    public Told Everything => Tell([.. _exported.Values]);

    /// <summary>What changed with these facts.</summary>
    public Told Take(IReadOnlyCollection<Fact> facts)
    {
        var changes = _sight.Apply(facts, [], upTo: null);
        foreach (var change in changes.Cells) _exported[change.Cell] = change;
        return Tell(changes.Cells);
    }

    private Told Tell(IReadOnlyList<CellChange> cells) =>
        new(id, cells, _sight.Now.UpTo) { Role = role, Pending = Pending() };

    private ImmutableDictionary<BoardRef, int> Pending()
    {
        var pending = ImmutableDictionary<BoardRef, int>.Empty;
        if (role is null) return pending;
        foreach (var board in contest.Rules.Boards)
        {
            var count = _sight.Pending(board).GetValueOrDefault(id);
            if (count > 0) pending = pending.Add(board.Ref, count);
        }

        return pending;
    }
}
