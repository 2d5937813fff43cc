namespace Competition.Scoring;

/// <summary>Facts count at contest times in [opens, opens + limit) (B5, B11.6); not strict: for display only.</summary>
internal sealed record Window(Formula? Opens, decimal? Limit, bool Strict, bool Shared);
