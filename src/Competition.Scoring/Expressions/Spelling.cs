namespace Competition.Scoring;

/// <summary>Finds the word that was probably meant: one typing slip away, or a longer or shorter form.</summary>
public static class Spelling
{
    /// <summary>
    /// <c>; did you mean 'round'?</c>, or nothing: also of more than <see cref="Limits.ComparedWords"/> words.
    /// </summary>
    public static string Hint(string word, IEnumerable<string> words) =>
        Nearest(word, words) is { } nearest ? $"; did you mean '{nearest}'?" : string.Empty;

    /// <summary>Null also where there are too many words to compare with.</summary>
    internal static string? Nearest(string word, IEnumerable<string> words)
    {
        var all = words.Take(Limits.ComparedWords + 1).Order(StringComparer.Ordinal).ToList();
        if (all.Count > Limits.ComparedWords) return null;
        var (nearest, least) = (default(string), int.MaxValue);
        foreach (var known in all)
        {
            if (Distance(word, known) is not { } distance || distance >= least) continue;
            (nearest, least) = (known, distance);
        }

        return nearest;
    }

    /// <summary>The only word that is one slip away; null where there is none, or where it could be several.</summary>
    /// <remarks>What differs in upper and lower case alone is no slip, and comes before all slips.</remarks>
    public static string? Only(string word, IEnumerable<string> words)
    {
        var near = words.Take(Limits.ComparedWords + 1).ToList();
        if (near.Count > Limits.ComparedWords) return null;
        near.RemoveAll(known => known.Length < 2 || Slips(word, known, most: 1) is null);
        var same = near.FindAll(known => known.Equals(word, StringComparison.OrdinalIgnoreCase));
        if (same.Count > 0) near = same;
        return near is [var only] ? only : null;
    }

    // Of a longer or shorter form, the letters that it has more or fewer.
    private static int? Distance(string word, string known)
    {
        var slips = Slips(word, known, Math.Max(1, known.Length / 4));
        if (slips < known.Length) return slips;
        return IsForm(word, known) ? Math.Abs(word.Length - known.Length) : null;
    }

    private static bool IsForm(string a, string b) => Math.Min(a.Length, b.Length) >= 3
        && (a.StartsWith(b, StringComparison.OrdinalIgnoreCase) || b.StartsWith(a, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Letters that are missing, added, wrong, or swapped with their neighbour, upper and lower case being the same;
    /// null where they are more than <paramref name="most"/>.
    /// </summary>
    private static int? Slips(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most) return null;
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            (before, last, row) = (last, row, before);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var wrong = last[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1);
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, wrong);
                var isSwapped = i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]);
                if (isSwapped) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
        }

        return row[b.Length] <= most ? row[b.Length] : null;
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
