namespace Competition.Scoring;

/// <summary>
/// What a fold is computed for: an entrant, and the bag of the input that it ranges over, if it does.
/// </summary>
internal readonly record struct FoldScope(Fold Fold, int Entrant, Row[] Bag)
{
    /// <summary>The input whose rows these are; null for children, members and lists.</summary>
    public Input? Input => Fold.Of.Bag;
}
