namespace Competition.Scoring;

/// <summary>
/// A fact in the bag of an input: with its contest time, and its number among those that are left, from 1.
/// </summary>
internal readonly record struct Row(Fact Fact, decimal At, int Number)
{
    /// <summary>
    /// The status that the fact carries; <see cref="Statuses.None"/> when it has none (model.md B11.17).
    /// </summary>
    public string Status => Fact["status"].Text is { Length: > 0 } status ? status : Statuses.None;
}
