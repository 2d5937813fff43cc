using Competition.Scoring;

namespace Competition.Cli;

/// <summary>
/// A fact of a simulated contest, and when its source sends it: a correction comes later than what it corrects.
/// </summary>
/// <param name="When">Seconds after the beginning; the fact's own time is on the same base.</param>
/// <param name="Story">What a spectator is told; null for everyday marks.</param>
internal sealed record Cue(decimal When, string Source, Fact Fact, string? Story);
