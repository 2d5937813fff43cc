namespace Competition.Engine;

/// <summary>Where the clock of a venue stands; a pause is a part of running.</summary>
internal enum ClockPhase { Unset, Running, Stopped }
