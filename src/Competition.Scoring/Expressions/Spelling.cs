namespace Competition.Scoring;

/// <summary>Finds the word that was probably meant: one typing slip away, or a longer or shorter form.</summary>
internal static class Spelling
{
    /// <summary><c>; did you mean 'round'?</c>, or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> words) =>
        Nearest(word, words) is { } nearest ? $"; did you mean '{nearest}'?" : string.Empty;

    public static string? Nearest(string word, IEnumerable<string> words)
    {
        var (nearest, least) = (default(string), int.MaxValue);
        foreach (var known in words.Order(StringComparer.Ordinal))
        {
            var distance = IsForm(word, known) ? 1 : Slips(word.ToUpperInvariant(), known.ToUpperInvariant());
            if (distance >= least || distance > Math.Max(1, known.Length / 4) || distance >= known.Length) continue;
            (nearest, least) = (known, distance);
        }
        return nearest;
    }

    private static bool IsForm(string a, string b) => Math.Min(a.Length, b.Length) >= 3
        && (a.StartsWith(b, StringComparison.OrdinalIgnoreCase) || b.StartsWith(a, StringComparison.OrdinalIgnoreCase));

    /// <summary>Letters that are missing, added, wrong, or swapped with their neighbour.</summary>
    private static int Slips(string a, string b)
    {
        var slips = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                slips[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1,
                    slips[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    slips[i, j] = Math.Min(slips[i, j], slips[i - 2, j - 2] + 1);
            }
        }
        return slips[a.Length, b.Length];
    }
}
