namespace Competition.Wire;

/// <summary>An entrant at its new position, from 1.</summary>
public sealed record Move(string Entrant, int Position);
