namespace Competition.Server;

/// <summary>How a panel stands with an entrant.</summary>
/// <param name="Size">How many judges there are; null = the rulebook does not say.</param>
/// <param name="Values">Null as long as this pass may not know them; then spread and mean are too.</param>
/// <param name="Held">The values are too far apart.</param>
internal sealed record PanelView(
    string Node, string Entrant, string Input, int? Size, IReadOnlyList<PanelSeatView> Seats, bool Complete,
    IReadOnlyList<JudgeValue>? Values, decimal? Spread, decimal? Mean, bool Held);
