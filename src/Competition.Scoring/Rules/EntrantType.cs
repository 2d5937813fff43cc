namespace Competition.Scoring;

/// <summary>What stands on a board; an alias is nobody until it is bound.</summary>
public enum EntrantType
{
    /// <summary>A contestant.</summary>
    Person,

    /// <summary>Persons who compete together.</summary>
    Team,

    /// <summary>A school, a club, a country.</summary>
    Org,

    /// <summary>A seat or encrypted number: on no board (model.md B11.8).</summary>
    Alias,
}
