using Competition.Engine;

namespace Competition.Server;

/// <summary>The place that somebody enters marks from.</summary>
/// <param name="By">The rulebook's words that it holds; none = every word.</param>
internal sealed record DeskSeat(string Id, string? Title, string Judge, IReadOnlyList<string> By, bool Blind)
{
    public static DeskSeat Of(Seat seat) => new(seat.Id, seat.Title, seat.Judge, seat.By ?? [], seat.IsBlind);
}
