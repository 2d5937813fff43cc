using System.Security.Claims;
using Competition.Scoring;
using QRCoder;

namespace Competition.Server;

/// <summary><c>POST …/seats/{s}/pairing</c>: how one device comes to hold the seat; an earlier one of it ends.</summary>
internal static class PairingPost
{
    private const int Dots = 4;

    public static Task<IResult> Handle(
        string c, string s, HttpContext context, ContestDesk desk, Pairings pairings, TimeProvider time) =>
        desk.For(c, context.User, async contest =>
        {
            if (context.User.Bearer() is not { } by) return Problem.NeedsPass;
            if (!contest.Passes.Seats.ContainsKey(s)) return Problem.UnknownSeat;
            var (body, wrong) = await Bodies.Members(context.Request, "replace", "expires");
            if (body is null) return wrong ?? Problem.OtherType("application/json");
            var replace = body["replace"];
            if (replace is { IsNull: false, Truth: null }) return Bodies.Wrong("/replace", "is wrong", "true, false");
            var (ends, late) = PassExpiry.Read(body, time);
            if (ends is not { } passEnds) return late ?? Problem.UnknownSeat;

            var made = pairings.Make(new PairingOffer(contest, s, replace.Truth == true, passEnds, by));
            return made is { } open ? TypedResults.Ok(View(context.Request, open.Pairing, open.Token))
                : Problem.TooManyPairings;
        });

    // After the '#': a browser keeps that to itself, so it comes into no log.
    private static PairingView View(HttpRequest request, Pairing pairing, string token)
    {
        var url = $"{request.Scheme}://{request.Host.ToUriComponent()}/ref/#pair={token}";
        var until = Words.Instant(Unix.Of(pairing.Ends), TimeBase.Utc);
        return new PairingView(pairing.Pin, url, until, Svg(url));
    }

    private static string Svg(string url)
    {
        using var code = QRCodeGenerator.GenerateQrCode(url, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        return svg.GetGraphic(Dots);
    }
}
