using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>A declared column of attempts and bouts; with options it holds a code, else a number.</summary>
/// <param name="Options">Option → what it is worth; null for a number.</param>
/// <param name="Unit">For people; null = not said.</param>
/// <param name="Decimals">
/// How many a number may have, 0 to 9; null = any. Checked as for an <see cref="Input"/>.
/// </param>
public sealed record Field(
    string Name, IReadOnlyDictionary<string, decimal>? Options, string? Unit, int? Decimals, decimal? Min,
    decimal? Max)
{
    /// <summary>For people; null = its name.</summary>
    public Title? Title { get; init; }

    /// <summary>What people call its options; those without are called by their id.</summary>
    public IReadOnlyDictionary<string, Title> OptionTitles { get; init; } = ImmutableDictionary<string, Title>.Empty;
}
