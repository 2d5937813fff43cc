using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// <c>POST /api/session</c>, <c>{"pass":T}</c>, <c>{"pin":"123456"}</c> or <c>{"pairing":T}</c>: answers when the pass
/// stands, with the cookie that holds it.
/// </summary>
internal static class SessionPost
{
    private static readonly string[] Secrets = ["pass", "pin", "pairing"];
    private static readonly string[] Known = [.. Secrets, "holder", "device"];
    private static readonly string Name = $"a text of at most {Limits.HolderCharacters} characters";

    public static async Task<IResult> Handle(
        HttpContext context, PassBook book, Pairings pairings, SeatPairing seats, PassPresence presence)
    {
        var (body, malformed) = await Bodies.Members(context.Request, Known);
        if (body is null) return malformed ?? Problem.OtherType("application/json");
        if (Wrong(body) is { } wrong) return wrong;
        var (token, why) = await TokenOf(body, context, pairings, seats);
        if (token is null) return why ?? Problem.NeedsPass;
        if (book.Find(token) is not { } bearer) return Problem.NeedsPass;

        if (bearer.Pass?.Seat is not null && body["device"].Text is { } device) presence.Name(bearer.Hash, device);
        PassCookie.Set(context.Response, token, bearer);
        return TypedResults.Ok(SessionView.Of(bearer));
    }

    private static async Task<(string? Token, Problem? Why)> TokenOf(
        Members body, HttpContext context, Pairings pairings, SeatPairing seats)
    {
        if (body["pass"].Text is { } token) return (token, null);
        var claim = body["pin"].Text is { } pin
            ? pairings.ByPin(pin, RateStart.Network(context))
            : pairings.ByToken(body["pairing"].Text ?? "");
        return claim switch
        {
            PairingClaim.Granted granted => await seats.Pair(granted.Pairing, body["holder"].Text),
            PairingClaim.Denied denied => (null, denied.Why),
            _ => throw new InvalidOperationException("a pairing is granted or denied"),
        };
    }

    private static Problem? Wrong(Members body)
    {
        var told = Secrets.Where(body.Has).ToList();
        if (told.Count != 1) return Bodies.Wrong("", "is no session", "one of pass, pin, pairing");
        if (body[told[0]].Text is null) return Bodies.Wrong($"/{told[0]}", "is no text", "a text");
        foreach (var name in (string[])["holder", "device"])
        {
            var isName = body[name].IsNull || body[name].Text is { Length: > 0 and <= Limits.HolderCharacters };
            if (!isName) return Bodies.Wrong($"/{name}", "is wrong", Name);
        }

        return null;
    }
}
