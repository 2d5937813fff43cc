namespace Competition.Server;

/// <summary>Answer of <c>/health/…</c>; with the contests that could not be opened.</summary>
internal sealed record HealthView(string Status, IReadOnlyList<string> NotOpen);
