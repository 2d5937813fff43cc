namespace Competition.Scoring.Tests;

/// <summary>Small rulebooks of what looks beyond one entrant: the field, opponents, states, the time.</summary>
internal static class CrossingRulebooks
{
    public static IEnumerable<(string Name, string Rulebook, string Roster)> All =>
    [
        ("field", Field, Rulebooks.Teams),
        ("bouts", Bouts, Rulebooks.Persons),
        ("states", States, Rulebooks.Cities),
        ("clocks", Clocks, Rulebooks.Cities),
    ];

    /// <summary>Every statistic, over every population, and what is hoisted because of it.</summary>
    public const string Field = """
        { "id": "field", "version": 1,
          "root": { "id": "r", "children": [ {"id": "c1", "use": "task", "let": {"top": 500} }, {"id": "c2", "use": "task"} ],
            "inputs": {"x": {"kind": "number", "min": -4, "max": 9, "step": 0.5}, "all": {"kind": "number", "scope": "all", "default": 2} },
            "values": { "v": "=x", "sum": {"field": "sum", "of": "v"}, "mean": {"field": "mean", "of": "v", "round": {"to": 0.001} },
              "median": {"field": "median", "of": "v", "else": -1}, "min": {"field": "min", "of": "v"},
              "max": {"field": "max", "of": "v", "clamp": [0, "=all + 4"]}, "count": {"field": "count", "of": "v"},
              "sd": {"field": "sd", "of": "v", "round": {"to": 0.0001} }, "sdp": {"field": "sdp", "of": "v"},
              "thirds": {"field": "sum", "of": "third"}, "third": "=v / 3", "bad": {"field": "count", "of": "voided"},
              "voided": {"expr": "v", "evenIf": true},
              "men": {"field": "mean", "of": "v", "filter": {"class": "men"} }, "old": {"field": "max", "of": "v", "filter": "=attr.age >= 30"},
              "above": {"field": "count", "of": "v", "filter": "=v > mean"},
              "persons": {"field": "sum", "of": "points", "entrants": "person"}, "teams": {"field": "max", "of": "team", "entrants": "team"},
              "orgs": {"field": "count", "of": "v", "entrants": "org"}, "team": {"fold": "sum", "of": "members.v"},
              "scale": {"expr": "if sdp == 0 then 700 else 700 + 40 * (v - median) / sdp", "round": {"to": 1} },
              "lead": "=max - v", "worth": {"expr": "100 - sum", "clamp": [10, null]}, "kept": {"expr": "worth", "evenIf": true},
              "points": {"fold": "sum", "of": "children.points"}, "place": {"rank": "scale"},
              "after": {"field": "mean", "of": "place", "round": {"to": 0.01} }, "table": {"table": [3, 2, 1], "at": {"field": "count", "of": "v"} } },
            "onStatus": {"DNF": {"lead": "=worth", "max": "=7"} },
            "boards": { "scale": {"keys": [ {"by": "scale"}, {"by": "points"} ]}, "lead": {"keys": [ {"by": "lead", "dir": "asc"} ]},
              "worth": {"keys": [ {"by": "worth"}, {"by": "after"} ]}, "teams": {"entrants": "team", "keys": [ {"by": "team"}, {"by": "sum"} ]} } },
          "defs": { "task": { "let": {"top": 100},
            "inputs": {"flag": {"kind": "choice", "options": {"ok": 1} } },
            "values": { "solved": "=if has(flag) then 1 else 0", "solvers": {"field": "sum", "of": "solved"},
              "worth": "=max(10, top - 7 * pow(max(solvers - 1, 0), 2))", "points": "=solved * worth" } } } }
        """;

    /// <summary>Swiss: opponents' values, their opponents' values, opponents by alias.</summary>
    public const string Bouts = """
        { "id": "bouts", "version": 1,
          "root": { "id": "r", "children": [ {"id": "c1", "use": "day"}, {"id": "c2", "use": "day", "window": {"opens": "=20", "limit": 60} } ],
            "inputs": { "games": {"kind": "bouts", "max": 6, "fields": {"pts": {}, "kind": {"options": {"win": 1, "bye": 0} } } },
              "elo": {"kind": "number", "min": 1, "max": 9, "step": 1} },
            "values": { "rating": {"expr": "elo", "else": 3}, "points": {"fold": "sum", "of": "games.pts"},
              "buchholz": {"fold": "sum", "of": "games.opponent.points", "drop": {"worst": 1}, "else": 0},
              "sonneborn": {"fold": "sum", "of": "games.opponent.points", "where": "pts >= 0.5 and opponent != 'b'", "map": "=value * pts"},
              "second": {"fold": "mean", "of": "games.opponent.buchholz", "round": {"to": 0.01} },
              "field": {"field": "mean", "of": "buchholz", "round": {"to": 0.1} },
              "strength": {"fold": "max", "of": "games.opponent.rating", "missing": "fail", "where": "value > 2 or kind == 'bye'"},
              "met": {"fold": "count", "of": "games.opponent"}, "a": {"fold": "count", "of": "games.n", "where": "opponent == 'a'"},
              "days": {"fold": "sum", "of": "children.sum"}, "last": {"fold": "last", "of": "games.opponent.points"},
              "above": {"fold": "any", "of": "games.opponent.rating", "where": "status == 'OK'"} },
            "boards": { "table": {"keys": [ {"by": "points"}, {"by": "buchholz"}, {"by": "sonneborn"} ]},
              "late": {"keys": [ {"by": "second"} ], "ranked": "above or met > 2"} } },
          "defs": { "day": { "inputs": { "fights": {"kind": "bouts"}, "n": {"kind": "tally"} },
            "values": { "n": "=n.count", "own": {"expr": "n", "else": 0}, "won": {"fold": "sum", "of": "fights.value"}, "tally": "=n.count + won",
              "sum": {"fold": "sum", "of": "fights.opponent.tally"}, "min": {"fold": "min", "of": "fights.opponent.place"}, "place": {"rank": "b"} },
            "boards": { "b": {"keys": [ {"by": "tally"} ]} } } } }
        """;

    /// <summary>States alone and exclusive, in windows within windows, over clocks of venues and entrants.</summary>
    public const string States = """
        { "id": "states", "version": 1,
          "root": { "id": "r", "clock": "venue", "window": {"limit": 70}, "children": [
              {"id": "c1", "use": "hill"}, {"id": "c2", "use": "hill", "clock": "entrant", "window": {"opens": "=prev.seconds", "limit": 40} },
              {"id": "c3", "use": "hill", "window": {"opens": "=prev.on", "strict": false} },
              {"id": "c4", "use": "hill", "window": {"opens": "=clock - 30", "limit": 12.5} } ],
            "inputs": {"late": {"kind": "number", "min": 0, "max": 5, "step": 1} },
            "values": { "points": {"fold": "sum", "of": "children.points"}, "holder": {"fold": "any", "of": "children.on"},
              "n": "=late + 1", "best": {"field": "max", "of": "points"}, "behind": "=best - points" },
            "boards": { "live": {"keys": [ {"by": "points"} ]}, "behind": {"keys": [ {"by": "behind", "dir": "asc"} ]} } },
          "defs": { "hill": { "let": {"rate": 2},
            "inputs": { "owner": {"kind": "state", "exclusive": true}, "run": {"kind": "state"}, "free": {"kind": "state", "untimed": true} },
            "values": { "points": {"accrue": "=rate", "while": "owner", "tick": 4}, "seconds": "=owner.total", "on": "=if owner then 1 else 0",
              "run": {"accrue": "=clock / 10", "while": "run", "clamp": [0, 50], "round": {"to": 0.1} },
              "both": "=if run.on and not owner.on then run.total else -1", "kept": {"accrue": "=0.5", "while": "free", "evenIf": true},
              "acts": {"fold": "count", "of": "run.n"} },
            "onStatus": {"DNF": {"points": "=owner.total / 2"} } } } }
        """;

    /// <summary>The clock in formulas, of nodes with clocks of their own, where windows move with it, and in where.</summary>
    public const string Clocks = """
        { "id": "clocks", "version": 1,
          "root": { "id": "r", "clock": "venue", "children": [
              {"id": "c1", "use": "leg"}, {"id": "c2", "use": "leg", "clock": "entrant", "window": {"limit": 60} },
              {"id": "c3", "use": "leg", "clock": "common", "window": {"opens": "=clock / 2", "limit": 30} } ],
            "inputs": {"t": {"kind": "tally"} },
            "values": { "now": "=clock", "left": {"expr": "100 - clock", "clamp": [0, 90]}, 
              "sum": {"fold": "sum", "of": "children.rate", "round": {"to": 0.0001} },
              "late": {"fold": "count", "of": "t.at", "where": "clock - at < 20"}, "mean": {"field": "mean", "of": "now", "round": {"to": 0.1} } },
            "boards": { "now": {"keys": [ {"by": "clock - t.count"} ], "ranked": "clock > 30"}, "sum": {"keys": [ {"by": "sum"}, {"by": "late"} ]} } },
          "defs": { "leg": { "inputs": { "x": {"kind": "tally"}, "finish": {"kind": "time"} },
            "values": { "elapsed": {"expr": "finish.elapsed", "else": "=clock"}, "rate": "=if clock > 0 then x.count / clock else 0" },
            "boards": { "leg": {"keys": [ {"by": "elapsed", "dir": "asc"} ]} } } } }
        """;
}
