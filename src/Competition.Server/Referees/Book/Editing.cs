namespace Competition.Server;

/// <summary>A judge has begun to enter a value and not submitted it.</summary>
internal readonly record struct Editing(RefPlace Place, string Input, string Judge);
