using System.Globalization;

namespace Competition.Scoring;

/// <summary>Keeps messages short that quote what somebody sent.</summary>
internal static class Brief
{
    /// <summary>A word, a name or an id to be quoted.</summary>
    public static string Word(string word) => Cut(word, Limits.QuotedText);

    /// <summary>The first of many names, and how many more there are.</summary>
    public static string List(IReadOnlyCollection<string> names, string between = ", ")
    {
        var first = string.Join(between, names.Take(Limits.ListedNames).Select(Word));
        var more = names.Count - Limits.ListedNames;
        return more <= 0 ? first : first + string.Create(CultureInfo.InvariantCulture, $" … (+{more})");
    }

    /// <summary>Whole characters only: half a surrogate pair could not be written.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text[..end] + "…";
    }
}
