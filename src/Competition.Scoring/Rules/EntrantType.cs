namespace Competition.Scoring;

/// <summary>What stands on a board; an alias is nobody until it is bound.</summary>
public enum EntrantType { Person, Team, Org, Alias }
