namespace Competition.Server;

/// <summary>Answer of <c>GET …/seats</c>, by id.</summary>
internal sealed record SeatList(IReadOnlyList<SeatView> Seats);
