namespace Competition.Server;

/// <summary>A device at a place: a seat by its id, or a pass without seat by its name.</summary>
internal readonly record struct RefSitter(string Seat, string Device);
