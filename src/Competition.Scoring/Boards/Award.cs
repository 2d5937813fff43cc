namespace Competition.Scoring;

/// <summary>
/// What a board gives to an entrant (model.md B4): a tier (gold), or what all get who have reached so much.
/// </summary>
public sealed record Award(EntrantId Entrant, string Name);
