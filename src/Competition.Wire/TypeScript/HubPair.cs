namespace Competition.Wire;

/// <summary>A hub's two halves: what clients call and what they are told; its name in TypeScript and its path.</summary>
internal sealed record HubPair(string Name, string Path, Type Hub, Type Client);
