namespace Competition.Scoring;

/// <summary>
/// Breaks up a group of equals key by key (model.md B4). It only refines: who was decided before stays decided, and
/// the result does not depend on the order in which a group is given.
/// </summary>
internal sealed class TieBreaks(Board board, Reader reader)
{
    private readonly int _first = FirstOf(board);
    private readonly HeadToHead _bouts = new(reader);
    private readonly Duels _duels = new(reader);

    /// <summary>The index of the first key that is about equals among themselves; the number of keys = none.</summary>
    public static int FirstOf(Board board)
    {
        var first = 0;
        while (first < board.Keys.Length && !board.Keys[first].IsAmongEquals) first++;
        return first;
    }

    /// <summary>The groups that cannot be told apart, best first.</summary>
    public IReadOnlyList<int[]> Refine(int[] equals, Seats seats)
    {
        var groups = new List<int[]>();
        var waiting = new Stack<(int[] Group, int Key)>([(equals, _first)]);
        while (waiting.TryPop(out var next))
        {
            if (next.Group.Length < 2 || next.Key == board.Keys.Length) groups.Add(next.Group);
            else Push(waiting, Split(next.Group, next.Key, seats), next.Key);
        }

        return groups;
    }

    // Asked again, a key meets strictly smaller groups: so this ends.
    private void Push(Stack<(int[] Group, int Key)> waiting, IReadOnlyList<int[]> parts, int key)
    {
        var again = parts.Count > 1 && board.Keys[key] is BoardKey.HeadToHead { Restart: true };
        for (var i = parts.Count - 1; i >= 0; i--) waiting.Push((parts[i], again ? key : key + 1));
    }

    private IReadOnlyList<int[]> Split(int[] group, int key, Seats seats) => board.Keys[key] switch
    {
        BoardKey.HeadToHead bouts => _bouts.Split(bouts, group),
        BoardKey.Duel duel => _duels.Split(duel, group),
        _ => Groups.By(group, e => seats[e]?.Later[key - _first] ?? KeyVector.Empty),
    };
}
