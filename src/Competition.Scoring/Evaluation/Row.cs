namespace Competition.Scoring;

/// <summary>A fact in the bag of an input, with its contest time and the value that it records.</summary>
/// <param name="Status"><see cref="Statuses.None"/> where the fact carries none (model.md B11.17).</param>
internal readonly record struct Row(Fact Fact, decimal At, string Status, Value Value)
{
    /// <summary>Its number among those that are left of the bag, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Of a bout, the opponent: of a seat, whoever is bound to it (model.md B11.8).</summary>
    public EntrantId? Opponent { get; init; }

    public bool IsVoid => Status != Statuses.None;

    public static string StatusOf(Fact fact) => fact.Status is { Length: > 0 } code ? code : Statuses.None;

    public static Row Of(Input input, Fact fact, decimal at)
    {
        var status = StatusOf(fact);
        return new Row(fact, at, status, RowColumns.ValueOf(input, fact, status));
    }
}
