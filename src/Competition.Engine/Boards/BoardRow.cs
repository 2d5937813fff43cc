using System.Collections.Immutable;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A standing with its cells as canonical text, in column order.</summary>
public sealed record BoardRow(EntrantId Entrant, int? Rank, string Class, ImmutableArray<string> Cells)
{
    public bool Equals(BoardRow? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Entrant == other.Entrant && Rank == other.Rank && Class == other.Class
            && Cells.AsSpan().SequenceEqual(other.Cells.AsSpan()));

    public override int GetHashCode() => HashCode.Combine(Entrant, Rank, Class);
}
