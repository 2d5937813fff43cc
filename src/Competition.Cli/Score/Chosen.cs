using Competition.Scoring;

namespace Competition.Cli;

/// <summary>The boards and cells that the command line names, found in the rulebook.</summary>
internal static class Chosen
{
    /// <summary>Those named, in that order; all of them where none is named.</summary>
    public static IReadOnlyList<Board> Boards(Rulebook rules, IReadOnlyList<string> names, Problems problems)
    {
        var all = rules.Boards.ToList();
        if (names.Count == 0) return all;
        return Found(names, n => BoardRef.TryParse(n) is { } board ? rules.Find(board) : null,
            "board", [.. all.Select(b => b.Ref.ToString())], problems);
    }

    /// <summary>Those named, in that order; none where none is named.</summary>
    public static IReadOnlyList<ValueRule> Cells(Rulebook rules, IReadOnlyList<string> names, Problems problems) =>
        Found(names, n => CellRef.TryParse(n) is { } cell ? rules.Find(cell) : null,
            "cell", [.. rules.Values.Select(v => v.Cell.ToString())], problems);

    private static List<T> Found<T>(
        IReadOnlyList<string> names, Func<string, T?> find, string what, IReadOnlyCollection<string> all,
        Problems problems)
        where T : class
    {
        var found = new List<T>();
        foreach (var name in names)
        {
            if (find(name) is { } one) found.Add(one);
            else problems.AddOption($"--{what}", $"there is no {what} '{name}'; {Nearest.Hint(name, all)}");
        }

        return found;
    }
}
