namespace Competition.Scoring;

/// <summary>A text for people: one for all languages (key <c>""</c>), or one a language; never none.</summary>
public sealed record Title(IReadOnlyDictionary<string, string> ByLanguage)
{
    /// <summary>One text for all languages.</summary>
    public static Title Of(string text) => new(new Dictionary<string, string>(StringComparer.Ordinal) { [""] = text });

    /// <summary>The text in that language (<c>zh-CN</c>, <c>en</c>), else its main tag, else any.</summary>
    public string In(string language) =>
        ByLanguage.GetValueOrDefault(language)
        ?? ByLanguage.GetValueOrDefault(language.Split('-')[0])
        ?? ByLanguage.GetValueOrDefault("")
        ?? ByLanguage.OrderBy(t => t.Key, StringComparer.Ordinal).First().Value;
}
