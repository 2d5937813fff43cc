namespace Competition.Journal;

/// <summary>A place in a segment where a group begins, and the chain before it.</summary>
internal readonly record struct Waypoint(Head Before, long Offset);
