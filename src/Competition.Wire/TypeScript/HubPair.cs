namespace Competition.Wire;

/// <summary>What clients of a hub call and what they are told; its name in TypeScript and its path.</summary>
internal sealed record HubPair(string Name, string Path, Type Hub, Type Client);
