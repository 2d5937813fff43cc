namespace Competition.Engine;

/// <summary>A bug of ours, named by the invariant that it broke.</summary>
internal sealed class InvariantBrokenException(string invariant) : Exception($"broken invariant: {invariant}");
