namespace Competition.Server;

/// <summary>Answer of <c>GET …/desk</c>: all that a tablet needs to enter marks, also without a line.</summary>
/// <param name="Rules">Hash of the rulebook; the hub tells when it is another one.</param>
/// <param name="Roster">The same of the roster.</param>
/// <param name="ServerTime">Seconds since 1970; an answer from a cache keeps the old one.</param>
/// <param name="Statuses">Codes that this pass may set.</param>
internal sealed record DeskView(
    string Contest, string Title, string TimeBase, string Rules, string Roster, decimal ServerTime, string Role,
    DeskSeat? Seat, IReadOnlyList<string> Statuses, IReadOnlyList<VenueLine> Venues,
    IReadOnlyList<DeskEntrant> Entrants, IReadOnlyList<DeskNode> Nodes);
