using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Competition.Server.Tests;

/// <summary>Seats and passes of a contest over the API, and a cup whose inputs say who enters them.</summary>
internal static class Seating
{
    private const string Rulebook = """
        { "id": "cup", "version": 1, "title": "电工赛",
          "root": { "id": "cup", "kind": "competition",
            "values": { "total": { "fold": "sum", "of": "children.points", "round": { "to": 0.1 } } },
            "boards": { "total": { "title": "总成绩", "keys": [ { "by": "total" } ] } },
            "children": [
              { "id": "s1", "title": "焊接",
                "inputs": {
                  "weld": { "kind": "number", "min": 0, "max": 100, "decimals": 1, "by": "judge" },
                  "fix": { "kind": "number", "min": 0, "max": 100, "decimals": 1, "by": "referee" },
                  "run": { "kind": "time", "by": "judge" } },
                "values": { "points": { "expr": "coalesce(weld, 0) + coalesce(fix, 0)", "round": { "to": 0.1 } } } } ] } }
        """;

    public static string[] Roles { get; } =
        ["wall", "contestant", "auditor", "device", "judge", "referee", "head-judge", "organiser"];

    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public static string Cup(Action<JsonObject>? change = null) => Tests.Cup.Body(change: body =>
    {
        body["rulebook"] = JsonNode.Parse(Rulebook);
        change?.Invoke(body);
    });

    public static Task<HttpResponseMessage> Ask(this Api api, string method, string path, object? body = null) =>
        api.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path)
        {
            Content = body is null ? null : JsonContent.Create(body),
        });

    /// <summary>The answer to what must be granted.</summary>
    public static async Task<JsonElement> Do(this Api api, string method, string path, object? body = null)
    {
        using var answer = await api.Ask(method, path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.InRange(200, 204), $"{method} {path}: {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>The token of a new pass.</summary>
    public static async Task<string> Pass(this Api organiser, string contest, object body) =>
        (await organiser.Do("POST", $"/api/contests/{contest}/passes", body)).GetProperty("token").GetString()!;

    public static Task Revoke(this Api organiser, string contest, string token) =>
        organiser.Do("DELETE", $"/api/contests/{contest}/passes/{Token.HashOf(token)}");

    public static Task Seat(this Api organiser, string contest, string id, string role = "judge") =>
        organiser.Do("POST", $"/api/contests/{contest}/seats", new { id, role });

    public static Task<JsonElement> Pairing(this Api organiser, string contest, string seat, object? body = null) =>
        organiser.Do("POST", $"/api/contests/{contest}/seats/{seat}/pairing", body);

    /// <summary>The token in a pairing's QR code.</summary>
    public static string TokenOf(JsonElement pairing) =>
        pairing.GetProperty("url").GetString()!.Split("#pair=")[1];

    public static string PinOf(JsonElement pairing) => pairing.GetProperty("pin").GetString()!;

    /// <summary>What the cookie that an answer sets holds; null where it sets none.</summary>
    public static string? CookieOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var set)
            ? set.Single().Split(';')[0]["competition=".Length..]
            : null;

    /// <summary>A mark of the only task; its other members as JSON.</summary>
    public static string Mark(string id, string input, string members) =>
        $$"""{"id":"{{id}}","type":"mark","at":1,"node":"cup/s1","entrant":"w01","input":"{{input}}",{{members}}}""";
}
