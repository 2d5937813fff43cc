namespace Competition.Cli;

/// <summary>
/// Answers a name that does not exist with the one that was probably meant, and with those that there are.
/// </summary>
internal static class Nearest
{
    /// <summary>A sentence: <c>did you mean 'x'? There are: x, y</c>.</summary>
    public static string Hint(string wrong, IReadOnlyCollection<string> names)
    {
        if (names.Count == 0) return "there are none";
        var listed = string.Join(", ", names.Take(Limits.ShownNames));
        var more = names.Count > Limits.ShownNames ? $" and {names.Count - Limits.ShownNames} more" : "";
        return (Of(wrong, names) is { } near ? $"did you mean '{near}'? " : "") + $"There are: {listed}{more}";
    }

    /// <summary>The name with the fewest letters to change; null where even that one is far off.</summary>
    public static string? Of(string wrong, IEnumerable<string> names)
    {
        var (best, name) = names.Select(n => (Distance(wrong, n), n)).DefaultIfEmpty((int.MaxValue, "")).Min();
        return best <= Math.Max(2, wrong.Length / 3) ? name : null;
    }

    /// <summary>Letters to insert, remove or replace, upper and lower case being the same letter.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var kept = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(kept, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[b.Length];
    }
}
