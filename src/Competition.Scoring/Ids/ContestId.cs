namespace Competition.Scoring;

/// <summary>One contest (赛事); form: <see cref="IdForm"/>.</summary>
public readonly record struct ContestId(string Value)
{
    /// <summary>The bare text.</summary>
    public override string ToString() => Value;
}
