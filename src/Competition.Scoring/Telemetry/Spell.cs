namespace Competition.Scoring;

/// <summary>A time in which a detector was on, [From, Until) in contest seconds.</summary>
/// <param name="IsOpen">It still is, as far as there is evidence.</param>
public readonly record struct Spell(decimal From, decimal Until, bool IsOpen);
