namespace Competition.Engine;

/// <summary>The clock of a venue, and what it does beside its turns.</summary>
internal sealed record VenuePorts(TimeProvider Time, Errands Errands);
