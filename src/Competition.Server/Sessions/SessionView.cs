using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>Who a browser is here: answer of <c>POST</c> and <c>GET /api/session</c>.</summary>
/// <param name="Contest">Null = all of this server.</param>
/// <param name="Expires">RFC 3339; null = as long as this server has that pass.</param>
internal sealed record SessionView(
    string? Contest, string? Title, string Role, string? Holder, string? Expires, ScopeView Scope, SeatPlace? Seat)
{
    public static SessionView Of(Bearer bearer)
    {
        var pass = bearer.Now;
        return new SessionView(
            bearer.Contest?.Id.Value, bearer.Contest?.Definition.Title, bearer.Role.Word(), pass?.Holder,
            pass is null ? null : Words.Instant(pass.Expires, TimeBase.Utc),
            ScopeView.Of(pass?.Scope ?? PassScope.Whole), pass?.Seat is { } seat ? SeatPlace.Of(seat) : null);
    }
}
