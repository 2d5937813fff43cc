using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Competition.Cli;

/// <summary>Makes one seat and opens it: prints the PIN and the address that pair one tablet with it.</summary>
internal sealed class SeatOpening(Terminal terminal, SeatRequest request)
{
    private readonly Patience _patience = new(request.GiveUp, terminal.Time, seed: 0);

    public async Task<int> Run(CancellationToken cancel)
    {
        using var api = new ContestApi(request.Server, request.Contest, request.Pass, Connection.Patience);
        using var answer = new MemoryStream();
        var made = await _patience.Ask(() => api.Tell("/seats", Seat(), answer, cancel), cancel);
        if (Refused(made) is { } no) return no;
        var pairing = $"/seats/{Uri.EscapeDataString(request.Seat)}/pairing";
        var body = Json(new JsonObject { ["replace"] = request.Replaces });
        var opened = await _patience.Ask(() => api.Tell(pairing, body, answer, cancel), cancel);
        if (Refused(opened) is { } closed) return closed;
        if (Text(answer.ToArray()) is { } text)
        {
            terminal.Output.Write(Encoding.UTF8.GetBytes(text));
            return ExitCode.Done;
        }

        await terminal.Talk.WriteLineAsync($"{request.Server} gives no pairing that can be read");
        return ExitCode.BadInput;
    }

    private byte[] Seat()
    {
        var scope = new JsonObject();
        if (request.Venue is { } venue) scope["venue"] = venue;
        if (request.Nodes.Count > 0) scope["nodes"] = List(request.Nodes);
        var seat = new JsonObject { ["id"] = request.Seat, ["role"] = request.Role };
        if (request.Title is { } title) seat["title"] = title;
        if (request.Judge is { } judge) seat["judge"] = judge;
        if (request.By.Count > 0) seat["by"] = List(request.By);
        if (scope.Count > 0) seat["scope"] = scope;
        if (request.IsBlind) seat["blind"] = true;
        return Json(seat);
    }

    private string? Text(byte[] pairing)
    {
        try
        {
            using var json = JsonDocument.Parse(pairing);
            string Of(string name) => json.RootElement.GetProperty(name).GetString() ?? "";
            return $"Seat {request.Seat} of {request.Contest}: PIN {Of("pin")} at {new Uri(request.Server, "/ref/")}\n"
                + $"or {Of("url")}\nfor one tablet, until {Of("expires")}\n";
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private int? Refused(ServerAnswer answer)
    {
        if (Connection.Refusal(answer, request.Server) is not { } refusal) return null;
        terminal.Talk.WriteLine(refusal.Line);
        return refusal.Exit;
    }

    private static JsonArray List(IEnumerable<string> words) => [.. words.Select(w => JsonValue.Create(w))];

    private static byte[] Json(JsonObject body) => Encoding.UTF8.GetBytes(body.ToJsonString());
}
