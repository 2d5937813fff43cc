namespace Competition.Server;

/// <summary>A judge of a panel. State: <c>none</c>, <c>editing</c>, <c>submitted</c>.</summary>
internal sealed record PanelSeatView(string Judge, string State);
