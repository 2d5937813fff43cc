namespace Competition.Scoring;

/// <summary>The kinds of edges along which a change spreads: by what is read, or by whose of it.</summary>
internal enum Edge
{
    None, Input, Detector, Value, Statistic, Board, Instant, WhileOn, Window, Team, Opponents,
}
