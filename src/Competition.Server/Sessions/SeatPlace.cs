using System.Collections.Immutable;
using Competition.Engine;

namespace Competition.Server;

/// <summary>The seat of a session.</summary>
/// <param name="By">The rulebook's words that it holds; none = every word.</param>
internal sealed record SeatPlace(string Id, string? Title, ImmutableArray<string> By, string Judge, bool Blind)
{
    public static SeatPlace Of(Seat seat) => new(seat.Id, seat.Title, seat.By ?? [], seat.Judge, seat.IsBlind);
}
