using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Competition.Server.Tests;

/// <summary>A small contest in two cities: two tasks, their sum, one board.</summary>
internal static class Cup
{
    public const string Board = "cup#total";

    public const string Rulebook = """
        { "id": "cup", "version": 1, "title": "电工赛",
          "root": { "id": "cup", "kind": "competition",
            "values": { "total": { "fold": "sum", "of": "children.points", "round": { "to": 0.1 } } },
            "boards": { "total": { "title": { "zh": "总成绩", "en": "Total" }, "keys": [ { "by": "total" } ] } },
            "children": [
              { "id": "s1", "title": "焊接",
                "inputs": { "weld": { "kind": "number", "min": 0, "max": 100, "decimals": 1 } },
                "values": { "points": { "expr": "coalesce(weld, 0)", "round": { "to": 0.1 } } } },
              { "id": "s2", "title": "排障",
                "inputs": { "fix": { "kind": "number", "min": 0, "max": 100, "decimals": 1 } },
                "values": { "points": { "expr": "coalesce(fix, 0)", "round": { "to": 0.1 } } } } ] } }
        """;

    /// <summary>The body that makes it.</summary>
    /// <param name="change">Changes the document before it is sent.</param>
    public static string Body(int entrants = 12, Action<JsonObject>? change = null)
    {
        var body = new JsonObject
        {
            ["title"] = "两城电工赛",
            ["rulebook"] = JsonNode.Parse(Rulebook),
            ["roster"] = Roster(entrants),
            ["venues"] = JsonNode.Parse("""
                [ { "id": "yongjia", "title": "永嘉", "timeZone": "Asia/Shanghai" },
                  { "id": "yueqing", "title": "乐清", "timeZone": "Asia/Shanghai" } ]
                """),
            ["timeBase"] = "seconds",
        };
        change?.Invoke(body);
        return body.ToJsonString();
    }

    /// <summary>A mark of the first task.</summary>
    public static string Mark(string id, int entrant, decimal value, int at = 1) => JsonSerializer.Serialize(new
    {
        id, type = "mark", at, node = "cup/s1", entrant = Entrant(entrant), input = "weld", value,
    });

    public static string Entrant(int number) => $"w{number.ToString("00", CultureInfo.InvariantCulture)}";

    private static JsonObject Roster(int entrants) => new(Enumerable.Range(1, entrants).Select(n =>
        KeyValuePair.Create<string, JsonNode?>(Entrant(n), new JsonObject
        {
            ["type"] = "person",
            ["title"] = $"选手{n}",
            ["bib"] = (100 + n).ToString(CultureInfo.InvariantCulture),
            ["venue"] = n % 2 == 0 ? "yueqing" : "yongjia",
        })));
}
