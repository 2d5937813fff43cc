namespace Competition.Server;

/// <summary>Answer of <c>GET …/passes</c>: those that hold or have expired, by hash.</summary>
internal sealed record PassList(IReadOnlyList<PassView> Passes);
