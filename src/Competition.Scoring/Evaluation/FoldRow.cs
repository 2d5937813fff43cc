namespace Competition.Scoring;

/// <summary>
/// A row that a fold looks at: the value that it folds, and its number from 1 in what it ranges over.
/// </summary>
internal readonly record struct FoldRow(Value Value, int Number)
{
    /// <summary>May not be dropped.</summary>
    public bool IsProtected { get; init; }
}
