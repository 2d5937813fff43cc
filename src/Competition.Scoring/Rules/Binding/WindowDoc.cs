namespace Competition.Scoring;

/// <summary>A window as a document writes it.</summary>
internal sealed record WindowDoc(Written? Opens, decimal? Limit, bool IsStrict);
