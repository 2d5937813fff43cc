namespace Competition.Engine;

/// <summary>What stands in a venue's journal, as far as the contest's status asks.</summary>
internal sealed record VenueSeen(int Marks, int Starts, ClockPhase Clock);
