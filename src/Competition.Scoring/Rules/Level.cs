namespace Competition.Scoring;

/// <summary>What a number means to who marks it: "3: better than the industry" of judges who mark 0 to 3.</summary>
/// <param name="Value">A number that the input takes.</param>
public sealed record Level(decimal Value, Title Title);
