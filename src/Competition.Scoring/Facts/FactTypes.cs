namespace Competition.Scoring;

/// <summary>The words of the types of facts.</summary>
internal static class FactTypes
{
    private static readonly Dictionary<string, FactType> Words = Enum.GetValues<FactType>()
        .Where(t => t != FactType.Other)
        .ToDictionary(Word, StringComparer.Ordinal);

    /// <summary>All words.</summary>
    public static IReadOnlyCollection<string> All => Words.Keys;

    /// <summary>The type of that word; <see cref="FactType.Mark"/> where the word is left out.</summary>
    public static FactType Of(string? word) =>
        word is null ? FactType.Mark : Words.GetValueOrDefault(word, FactType.Other);

    public static string Word(FactType type) => type.ToString().ToLowerInvariant();
}
