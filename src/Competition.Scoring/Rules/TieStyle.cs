namespace Competition.Scoring;

/// <summary>The ranks that equals show (B4): 1224 shares the first place, 1334 the last; 1223 is dense.</summary>
public enum TieStyle { Standard1224, Dense1223, Modified1334, Ordinal1234 }
