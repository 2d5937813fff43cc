namespace Competition.Scoring;

/// <summary>
/// Where an entrant stands: on which row, and in which block of equals. A block without size is not ranked.
/// </summary>
/// <param name="Position">From 1; 0 = not on the board.</param>
/// <param name="First">The place of the block: 1 + the number of strictly better ones.</param>
internal readonly record struct Place(int Position, int First, int Size)
{
    public bool IsRanked => Size > 0;

    /// <summary>The first row of the block; of who is not ranked the own row.</summary>
    public int Start => IsRanked ? First : Position;

    public int End => IsRanked ? First + Size : Position + 1;

    public bool IsSameBlock(Place other) => First == other.First && Size == other.Size;

    /// <summary>Whether a board of that style looks the same: 1234 does not show who shares a place.</summary>
    public bool LooksLike(Place other, TieStyle ties) => ties == TieStyle.Ordinal1234
        ? Position == other.Position && IsRanked == other.IsRanked
        : this == other;

    /// <summary>The rank that a board shows; null where there is none.</summary>
    /// <param name="dense">The number of the block.</param>
    public int? Rank(TieStyle ties, int dense)
    {
        if (!IsRanked) return null;
        return ties switch
        {
            TieStyle.Dense1223 => dense,
            TieStyle.Modified1334 => First + Size - 1,
            TieStyle.Ordinal1234 => Position,
            _ => First,
        };
    }
}
