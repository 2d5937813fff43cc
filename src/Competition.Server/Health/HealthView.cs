namespace Competition.Server;

/// <summary>Answer of <c>/health/…</c>.</summary>
internal sealed record HealthView(string Status);
