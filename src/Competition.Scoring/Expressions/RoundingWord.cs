namespace Competition.Scoring;

/// <summary>How documents and expressions write the rounding modes.</summary>
internal static class RoundingWord
{
    private static readonly string[] Words = ["halfUp", "halfEven", "down", "up", "ceil", "floor"];

    /// <summary>For messages: <c>'halfUp', 'halfEven', …</c>.</summary>
    public static string Quoted { get; } = string.Join(", ", Words.Select(word => $"'{word}'"));

    public static Rounding? Read(string word) => word switch
    {
        "halfUp" => Rounding.HalfUp,
        "halfEven" => Rounding.HalfEven,
        "down" => Rounding.Down,
        "up" => Rounding.Up,
        "ceil" => Rounding.Ceil,
        "floor" => Rounding.Floor,
        _ => null,
    };
}
