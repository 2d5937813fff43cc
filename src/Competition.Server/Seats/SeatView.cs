using System.Collections.Immutable;
using Competition.Engine;

namespace Competition.Server;

/// <summary>A seat and the devices that hold it.</summary>
/// <param name="By">Null = every word.</param>
internal sealed record SeatView(
    string Id, string? Title, string Role, ImmutableArray<string>? By, string Judge, ScopeView Scope, bool Blind,
    IReadOnlyList<DeviceView> Devices)
{
    public static SeatView Of(Seat seat, LiveContest contest, PassPresence presence, TimeProvider time)
    {
        var now = Unix.Of(time.GetUtcNow());
        var held = contest.Passes.All.Values.Where(p => p.Seat?.Id == seat.Id && !p.IsOver(now));
        return new SeatView(
            seat.Id, seat.Title, seat.Role.Word(), seat.By, seat.Judge, ScopeView.Of(seat.Scope), seat.IsBlind,
            [.. held.OrderBy(p => p.Hash, StringComparer.Ordinal).Select(p => presence.Of(p))]);
    }
}
