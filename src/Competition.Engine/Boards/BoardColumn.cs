using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A column: a key of the board, or a part that the first key is made of.</summary>
/// <param name="Decimals">Decimals to display, from the value's rounding; null = as they are.</param>
public sealed record BoardColumn(ValueRule Value, bool IsKey, int? Decimals)
{
    /// <summary>The keys in key order, then the parts in document order.</summary>
    public static IReadOnlyList<BoardColumn> Of(Board board) =>
    [
        .. board.KeyValues.Select(v => new BoardColumn(v, IsKey: true, DecimalsOf(v))),
        .. board.Parts.Take(Limits.PartColumns).Select(v => new BoardColumn(v, IsKey: false, DecimalsOf(v))),
    ];

    private static int? DecimalsOf(ValueRule value)
    {
        if (value.Round is not { } round) return null;
        var text = Canonical.Text(round.To);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : text.Length - point - 1;
    }
}
