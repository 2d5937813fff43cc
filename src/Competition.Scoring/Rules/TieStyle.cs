namespace Competition.Scoring;

/// <summary>The ranks that equals show (B4): 1224 shares the first place, 1334 the last; 1223 is dense.</summary>
public enum TieStyle
{
    /// <summary>Equals share the first place of their block; so many are skipped then.</summary>
    Standard1224,

    /// <summary>Equals share a place and the next follows at once.</summary>
    Dense1223,

    /// <summary>Equals share the last place of their block.</summary>
    Modified1334,

    /// <summary>Everybody has an own place; equals in ordinal order of their ids.</summary>
    Ordinal1234,
}
