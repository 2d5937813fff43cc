using System.Globalization;

namespace Competition.Server;

/// <summary>Which entries of a journal are asked for; without bounds all of them.</summary>
internal sealed record RangeQuery(string? From, string? To)
{
    public const string Allowed = "the number of an entry: 1 or more";

    /// <summary>Null where the text is no number.</summary>
    public long? First => Number(From, otherwise: 1);

    /// <summary>Null where the text is no number.</summary>
    public long? Last => Number(To, otherwise: long.MaxValue);

    private static long? Number(string? text, long otherwise)
    {
        if (text is null) return otherwise;
        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isNumber && number > 0 ? number : null;
    }
}
