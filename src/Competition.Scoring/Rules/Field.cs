namespace Competition.Scoring;

/// <summary>A declared column of attempts; with options it holds a code, else a number.</summary>
public sealed record Field(
    string Name, IReadOnlyDictionary<string, decimal>? Options, string? Unit, int? Decimals, decimal? Min,
    decimal? Max);
