namespace Competition.Scoring;

/// <summary>
/// Where an entrant stands: on which row, and in which block of equals. A block without size is not ranked.
/// </summary>
/// <param name="Position">From 1; 0 = not on the board.</param>
/// <param name="First">The place of the block: 1 + the number of strictly better ones.</param>
/// <param name="Dense">The number of the block.</param>
internal readonly record struct Place(int Position, int First, int Size, int Dense)
{
    public bool IsRanked => Size > 0;

    /// <summary>The rank that a board shows; null where there is none.</summary>
    public int? Rank(TieStyle ties)
    {
        if (!IsRanked) return null;
        return ties switch
        {
            TieStyle.Dense1223 => Dense,
            TieStyle.Modified1334 => First + Size - 1,
            TieStyle.Ordinal1234 => Position,
            _ => First,
        };
    }
}
