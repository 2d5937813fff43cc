using Competition.Scoring;

namespace Competition.Server;

/// <summary>What people call a board.</summary>
internal static class BoardTitle
{
    /// <summary>
    /// Its own title; else that of its node, which for the root is that of the rulebook, with the board's name where
    /// several boards of the node would be called the same.
    /// </summary>
    public static Title Of(Rulebook rules, Board board)
    {
        if (board.Title is { } own) return own;
        var node = ReferenceEquals(board.Node, rules.Root) ? rules.Title : board.Node.Title;
        var isAlone = board.Node.Boards.Values.Count(b => b.Title is null) == 1;
        return isAlone ? node : new Title(node.ByLanguage.ToDictionary(t => t.Key, t => $"{t.Value} · {board.Name}"));
    }
}
