using System.Globalization;

namespace Competition.Journal;

/// <summary>
/// The id of an item in a journal's stream, <c>first-turn</c>: the number of the first entry that it may hold, and how
/// many times before the journal was opened at that number.
/// </summary>
internal readonly record struct StreamId(long First, long Turn)
{
    /// <summary>The id after this one, whatever item it may have.</summary>
    public StreamId Above => this with { Turn = Turn + 1 };

    /// <exception cref="FormatException">Not of this form.</exception>
    public static StreamId Parse(string text)
    {
        var dash = Math.Max(0, text.IndexOf('-', StringComparison.Ordinal));
        return new StreamId(Number(text.AsSpan(0, dash)), Number(text.AsSpan(dash + 1)));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}-{Turn}");

    private static long Number(ReadOnlySpan<char> text) =>
        long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
