namespace Competition.Scoring;

/// <summary>A place in a city, or <c>office</c> for acts that belong to no place; form: <see cref="IdForm"/>.</summary>
public readonly record struct VenueId(string Value)
{
    /// <summary>The venue of acts that belong to no place.</summary>
    public static VenueId Office { get; } = new("office");

    /// <summary>The bare text.</summary>
    public override string ToString() => Value;
}
