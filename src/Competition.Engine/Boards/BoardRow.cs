using System.Collections.Immutable;
using System.Globalization;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A standing with its cells as canonical text, in column order.</summary>
public sealed record BoardRow(EntrantId Entrant, int? Rank, string Class, ImmutableArray<string> Cells)
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>By how much the first key changed last, with its sign; null where that is not known.</summary>
    public string? Change { get; init; }

    /// <summary>What its board shows and hashes is the same; <see cref="Change"/> is not asked.</summary>
    public bool Equals(BoardRow? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Entrant == other.Entrant && Rank == other.Rank && Class == other.Class
            && Cells.AsSpan().SequenceEqual(other.Cells.AsSpan()));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Entrant, Rank, Class);

    /// <summary>The row before where nothing changed, else this one with what became of the first key.</summary>
    /// <param name="counts">False while a board is read from the journals: how it grew is nobody's last change.</param>
    internal BoardRow After(BoardRow before, bool counts)
    {
        if (before.Equals(this)) return before;
        return counts ? this with { Change = ChangeSince(before) ?? before.Change } : this;
    }

    // Who had no number begins at nothing.
    private string? ChangeSince(BoardRow before)
    {
        if (Cells.IsEmpty || Cells[0] == before.Cells[0] || Number(Cells[0]) is not { } now) return null;
        var change = now - (Number(before.Cells[0]) ?? 0m);
        return change == 0m ? null : Canonical.Text(change);
    }

    private static decimal? Number(string cell) =>
        decimal.TryParse(cell, Plain, CultureInfo.InvariantCulture, out var number) ? number : null;
}
