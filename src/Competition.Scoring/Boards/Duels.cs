namespace Competition.Scoring;

/// <summary>
/// Splits equals by who is better in more children. It decides only where everybody is above or below everybody else
/// without a circle; otherwise the tie stays (model.md B4).
/// </summary>
internal sealed class Duels(Reader reader)
{
    public IReadOnlyList<int[]> Split(BoardKey.Duel key, int[] group)
    {
        var scores = group.Select(e => key.Of.Select(v => Score(reader.Cell(v, e))).ToArray()).ToArray();
        var wins = Wins(scores);
        if (wins is null || wins.Distinct().Count() < group.Length) return [group];
        Array.Sort(wins, group = [.. group]);
        Array.Reverse(group);
        return [.. group.Select(e => new[] { e })];
    }

    /// <summary>How many each beats; null as soon as a pair is not decided.</summary>
    private static int[]? Wins(decimal?[][] scores)
    {
        var wins = new int[scores.Length];
        for (var one = 0; one < scores.Length; one++)
        {
            for (var other = one + 1; other < scores.Length; other++)
            {
                var balance = Balance(scores[one], scores[other]);
                if (balance == 0) return null;
                wins[balance > 0 ? one : other]++;
            }
        }

        return wins;
    }

    private static int Balance(decimal?[] one, decimal?[] other)
    {
        var balance = 0;
        for (var i = 0; i < one.Length; i++) balance += Math.Sign(Nullable.Compare(one[i], other[i]));
        return balance;
    }

    // Nothing is less than any score.
    private static decimal? Score(Value value) => value.IsMissing ? null : value.Number;
}
