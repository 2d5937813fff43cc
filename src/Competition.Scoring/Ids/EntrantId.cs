namespace Competition.Scoring;

/// <summary>A contestant, a team, an organisation, or an alias for one; form: <see cref="IdForm"/>.</summary>
public readonly record struct EntrantId(string Value)
{
    /// <summary>The bare text.</summary>
    public override string ToString() => Value;
}
