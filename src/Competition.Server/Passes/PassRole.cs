namespace Competition.Server;

/// <summary>What a pass may do: a reader's reads contests that are not public, an organiser's writes as well.</summary>
internal enum PassRole { Reader, Organiser }
