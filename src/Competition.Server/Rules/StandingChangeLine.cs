using Competition.Scoring;

namespace Competition.Server;

/// <summary>An entrant whose standing on a board would be another; null where it has none on that side.</summary>
internal sealed record StandingChangeLine(string Board, string Entrant, StandingLine? Before, StandingLine? After)
{
    public static StandingChangeLine Of(StandingChange change) => new(
        change.Board.ToString(), change.Entrant.Value, StandingLine.Of(change.Before), StandingLine.Of(change.After));
}
