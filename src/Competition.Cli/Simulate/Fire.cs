using System.Globalization;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>What a detector finds in the samples of a contestant, at that contest time.</summary>
internal sealed record Fire(Contestant Contestant, string Detector, decimal Time, decimal When)
{
    /// <summary>The name by which a void may hit it.</summary>
    public string Id => string.Create(
        CultureInfo.InvariantCulture, $"{Desk.Round}#{Contestant.Id}#{Detector}@{Canonical.Text(Time)}");
}
