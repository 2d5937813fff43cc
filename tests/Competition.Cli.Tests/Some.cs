namespace Competition.Cli.Tests;

/// <summary>Small documents for tests.</summary>
internal static class Some
{
    public const string Rulebook =
        """
        {
          "id": "sprint",
          "version": 1,
          "title": { "zh": "短跑", "en": "Sprint" },
          "root": {
            "id": "sprint",
            "inputs": { "time": { "kind": "number", "min": 0, "max": 100000, "decimals": 2, "by": "timing" } },
            "values": { "best": { "expr": "time", "round": { "to": 0.01 } } },
            "boards": { "result": { "keys": [ { "by": "best", "dir": "asc" } ] } }
          }
        }
        """;

    public const string Roster =
        """
        {
          "e1": { "type": "person", "title": "One" },
          "e2": { "type": "person", "title": "Two", "venue": "north" },
          "e3": { "type": "person", "title": "Three" }
        }
        """;

    public const string Facts =
        """
        {"id":"tab-1","at":10,"node":"sprint","entrant":"e1","input":"time","value":11.2}
        {"id":"tab-2","at":12.5,"node":"sprint","entrant":"e2","input":"time","value":10.9}

        """;
}
