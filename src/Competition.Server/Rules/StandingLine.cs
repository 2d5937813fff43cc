using Competition.Scoring;

namespace Competition.Server;

/// <summary>A standing as the API shows it; no rank = not ranked.</summary>
internal sealed record StandingLine(int? Rank, int Position, string Class)
{
    public static StandingLine? Of(Standing? standing) =>
        standing is null ? null : new StandingLine(standing.Rank, standing.Position, standing.Class);
}
