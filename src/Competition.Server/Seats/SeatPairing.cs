using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>Gives the pass of a seat to the device that showed the seat's PIN or token.</summary>
internal sealed class SeatPairing(Pairings pairings, PassMaker passes, TimeProvider time)
{
    /// <summary>The new pass's token once it stands, or why there is none; then the pairing may be tried again.</summary>
    public async Task<(string? Token, Problem? Why)> Pair(Pairing pairing, string? holder)
    {
        var isOver = pairing.By.WhyOver(time) is not null;
        if (isOver || pairing.Contest.Passes.Seats.GetValueOrDefault(pairing.Seat) is not { } seat)
            return (null, Problem.PairingOver);
        try
        {
            var (token, why) = await Make(pairing, seat, holder);
            if (token is null) pairings.GiveBack(pairing);
            else if (pairing.Replaces) await Replace(pairing, Token.HashOf(token));
            return (token, why);
        }
        catch (IOException)
        {
            pairings.GiveBack(pairing);
            throw;
        }
    }

    private Task<(string? Token, Problem? Why)> Make(Pairing pairing, Seat seat, string? holder)
    {
        List<KeyValuePair<string, Datum>> members =
            [new("role", Datum.Of(seat.Role.Word())), new("seat", Datum.Of(seat.Id))];
        if (holder is not null) members.Add(new("holder", Datum.Of(holder)));
        return passes.Make(pairing.Contest, AuthorOf(pairing), members, pairing.PassEnds);
    }

    private async Task Replace(Pairing pairing, string kept)
    {
        var others = pairing.Contest.Passes.All.Values.Where(p => p.Seat?.Id == pairing.Seat && p.Hash != kept);
        foreach (var other in others.ToList()) await passes.Revoke(pairing.Contest, AuthorOf(pairing), other.Hash);
    }

    private static Author AuthorOf(Pairing pairing) => Access.AuthorOf(pairing.By);
}
