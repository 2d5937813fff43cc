namespace Competition.Scoring;

/// <summary>
/// A fact in the bag of an input: with its contest time, the status it carries, and its number among those that are
/// left.
/// </summary>
/// <param name="Status"><see cref="Statuses.None"/> where the fact carries none (model.md B11.17).</param>
/// <param name="Number">From 1.</param>
internal readonly record struct Row(Fact Fact, decimal At, string Status, int Number)
{
    public Row(Fact fact, decimal at)
        : this(fact, at, fact["status"].Text is { Length: > 0 } status ? status : Statuses.None, 0)
    {
    }

    public bool IsVoid => Status != Statuses.None;
}
